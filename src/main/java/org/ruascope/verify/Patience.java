package org.ruascope.verify;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Waits for answers, but not for ever: for one mail so long, and for all together a small part of
 * the time. A mailbox full of mails whose keys are with name servers that don't answer costs
 * little, then; what isn't known in time is asked again later.
 */
final class Patience {
  private static final long MOST_AT_ONCE = TimeUnit.SECONDS.toNanos(2);
  private static final long MOST_SAVED = TimeUnit.SECONDS.toNanos(5);

  /** One twentieth of the time. */
  private static final int SHARE = 20;

  private final LongSupplier nanoTime;
  private long left = MOST_SAVED;
  private long last;

  Patience(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.last = nanoTime.getAsLong();
  }

  /** Waits until it is done, or there is no patience left. */
  void await(CompletableFuture<?> answers) {
    if (!answers.isDone()) {
      long start = nanoTime.getAsLong();
      await(answers, Math.min(MOST_AT_ONCE, left(start)));
      spend(start, nanoTime.getAsLong());
    }
  }

  private static void await(CompletableFuture<?> answers, long nanos) {
    try {
      answers.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return; // whoever asks for the answers sees that they aren't there
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized long left(long now) {
    left = Math.min(MOST_SAVED, left + (now - last) / SHARE);
    last = now;
    return left;
  }

  private synchronized void spend(long start, long end) {
    left = Math.max(0, left - (end - start));
    last = Math.max(last, end);
  }
}
