package org.ruascope.pipeline;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long stopping has taken, for all sources of a service together. */
final class StopClock {
  private @Nullable Long begunNanos;

  /** What is left of so many seconds since this was first asked; never negative. */
  synchronized Duration leftOf(long seconds) {
    long now = System.nanoTime();
    if (begunNanos == null) {
      begunNanos = now;
    }
    Duration left = Duration.ofSeconds(seconds).minusNanos(now - begunNanos);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
