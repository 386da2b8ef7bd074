package org.ruascope.pipeline;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How long stopping has taken: for all sources together if the service stops, else for one. */
final class StopClock {
  private final LongSupplier nanos;
  private @Nullable Long begunNanos;

  /** Takes a clock that only runs. */
  StopClock(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** For one source that is stopped alone, while the service runs on. */
  static StopClock ofOne() {
    return new StopClock(System::nanoTime);
  }

  /** What is left of so many seconds since this was first asked; never negative. */
  synchronized Duration leftOf(long seconds) {
    long now = nanos.getAsLong();
    if (begunNanos == null) {
      begunNanos = now;
    }
    Duration left = Duration.ofSeconds(seconds).minusNanos(now - begunNanos);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
