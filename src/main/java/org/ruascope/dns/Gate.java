package org.ruascope.dns;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets only so many at once; some others wait, in order, and the rest is turned away. */
final class Gate {
  private final int mostAtOnce;
  private final int mostWaiting;
  private final Queue<Supplier<CompletableFuture<?>>> waiting = new ArrayDeque<>();
  private final AtomicInteger wakeUps = new AtomicInteger();
  private int running;

  Gate(int mostAtOnce, int mostWaiting) {
    this.mostAtOnce = mostAtOnce;
    this.mostWaiting = mostWaiting;
  }

  /**
   * Starts something now or later.
   *
   * @param task starts it; what it returns is done when the next may start
   * @return whether it will be started at all
   */
  boolean enter(Supplier<CompletableFuture<?>> task) {
    synchronized (this) {
      if (running + waiting.size() >= mostAtOnce + mostWaiting) {
        return false;
      }
      waiting.add(task);
    }
    startSome();
    return true;
  }

  /** Never within itself, or many that are done at once would need a deep stack. */
  private void startSome() {
    if (wakeUps.getAndIncrement() == 0) {
      do {
        for (Supplier<CompletableFuture<?>> task = next(); task != null; task = next()) {
          var unused = task.get().whenComplete((any, failure) -> leave());
        }
      } while (wakeUps.decrementAndGet() > 0);
    }
  }

  private synchronized @Nullable Supplier<CompletableFuture<?>> next() {
    if (running >= mostAtOnce || waiting.isEmpty()) {
      return null;
    }
    running++;
    return waiting.remove();
  }

  private void leave() {
    synchronized (this) {
      running--;
    }
    startSome();
  }
}
