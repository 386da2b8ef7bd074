package org.ruascope.alert.channel;

import java.time.Duration;

/** How long it takes until something is tried again that couldn't be delivered. */
public final class Pauses {
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 6;

  private Pauses() {}

  /** After so many attempts; the reason isn't the channel's. */
  public static Duration after(int attempts) {
    return bounded(FIRST.multipliedBy(1L << Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS)));
  }

  /**
   * After so many attempts, and at least as long as the channel asks. What doesn't pass by itself
   * may be mended by somebody, so it isn't given up either.
   */
  public static Duration after(int attempts, DeliveryException reason) {
    Duration usual = reason.isPassing() ? after(attempts) : LONGEST;
    Duration asked = reason.pause().orElse(Duration.ZERO);
    return bounded(asked.compareTo(usual) > 0 ? asked : usual);
  }

  /** However long others ask for. */
  public static Duration bounded(Duration pause) {
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }
}
