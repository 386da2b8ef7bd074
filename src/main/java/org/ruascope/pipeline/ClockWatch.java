package org.ruascope.pipeline;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Compares the clock on the wall, which people and NTP set, with the one that only runs: Quartz
 * waits by the former.
 */
final class ClockWatch {
  private static final Duration UNNOTICED = Duration.ofSeconds(5);

  private final InstantSource wall;
  private final LongSupplier nanos;
  private Duration ahead;

  ClockWatch(InstantSource wall, LongSupplier nanos) {
    this.wall = wall;
    this.nanos = nanos;
    this.ahead = ahead();
  }

  private Duration ahead() {
    return Duration.ofMillis(wall.millis()).minusNanos(nanos.getAsLong());
  }

  /** Whether it was set back since this was asked last. */
  boolean wasSetBack() {
    Duration before = ahead;
    ahead = ahead();
    return ahead.plus(UNNOTICED).compareTo(before) < 0;
  }
}
