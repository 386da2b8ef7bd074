package org.ruascope.receive;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
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
   * @param items read one ahead
   * @param size bytes of an item
   */
  public Batches(Iterator<? extends T> items, ToLongFunction<T> size) {
    this.items = items;
    this.size = size;
    this.ahead = advance();
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  @Override
  public List<T> next() {
    T item = ahead;
    if (item == null) {
      throw new NoSuchElementException();
    }
    List<T> batch = new ArrayList<>();
    long bytes = 0;
    while (item != null && fits(batch.size(), bytes, size.applyAsLong(item))) {
      batch.add(item);
      bytes += size.applyAsLong(item);
      item = advance();
    }
    ahead = item;
    return batch;
  }

  private static boolean fits(int items, long bytes, long more) {
    return items == 0 || (items < MAX_ITEMS && bytes + more <= MAX_BYTES);
  }

  private @Nullable T advance() {
    return items.hasNext() ? items.next() : null;
  }
}
