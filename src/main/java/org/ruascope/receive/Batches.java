package org.ruascope.receive;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sequence, lazily and in order, into batches of at most 500 items and 8 MiB. An item that
 * is larger comes alone.
 */
public final class Batches<T> implements Iterator<List<T>> {

  /** Most items of a batch: more gain nothing on a line of 20 ms. */
  public static final int MAX_ITEMS = 500;

  /** Most bytes of a batch of more than one item. */
  public static final long MAX_BYTES = 8 << 20;

  private final Iterator<? extends T> items;
  private final ToLongFunction<T> size;
  private @Nullable T ahead;

  /**
   * Begins with the first item.
   *
   * @param items read when they are asked for: at most one beyond a batch, to see that it is full
   * @param size bytes of an item
   */
  public Batches(Iterator<? extends T> items, ToLongFunction<T> size) {
    this.items = items;
    this.size = size;
  }

  @Override
  public boolean hasNext() {
    return peek() != null;
  }

  @Override
  public List<T> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<T> batch = new ArrayList<>();
    long bytes = 0;
    do {
      T item = take();
      batch.add(item);
      bytes += size.applyAsLong(item);
    } while (batch.size() < MAX_ITEMS && hasNext() && bytes + sizeOfNext() <= MAX_BYTES);
    return batch;
  }

  private long sizeOfNext() {
    return size.applyAsLong(Objects.requireNonNull(peek()));
  }

  private T take() {
    T item = Objects.requireNonNull(peek());
    ahead = null;
    return item;
  }

  private @Nullable T peek() {
    if (ahead == null && items.hasNext()) {
      ahead = items.next();
    }
    return ahead;
  }
}
