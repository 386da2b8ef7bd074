package org.ruascope.receive.imap;

import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.UnavailableException;

/** Takes the next item on another thread while the one before is worked on. */
final class Ahead<T extends Ahead.Disposable> implements AutoCloseable {

  /** Something that holds more than memory. */
  interface Disposable extends AutoCloseable {
    @Override
    void close();
  }

  private final Iterator<T> items;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("fetch").factory());
  private Future<@Nullable T> coming;

  Ahead(Iterator<T> items) {
    this.items = items;
    this.coming = executor.submit(this::take);
  }

  private @Nullable T take() {
    return items.hasNext() ? items.next() : null;
  }

  /** The next item, null after the last; what it threw, if it did. The caller closes it. */
  @Nullable T next() {
    T item = await();
    coming = executor.submit(this::take);
    return item;
  }

  private @Nullable T await() {
    try {
      return coming.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnavailableException unavailable) {
        throw unavailable;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("Interrupted while fetching mail", "", e);
    }
  }

  /** Waits for what is on its way, and closes it. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      T unused = await();
      if (unused != null) {
        unused.close();
      }
    } catch (UnavailableException e) {
      return; // Whoever asked for it has been told; if nobody did, the next poll will be.
    }
  }
}
