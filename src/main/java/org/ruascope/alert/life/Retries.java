package org.ruascope.alert.life;

import java.time.Duration;
import java.time.Instant;
import org.ruascope.alert.channel.DeliveryException;

/** When something that couldn't be delivered is tried again. */
final class Retries {
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofDays(3);
  private static final int MOST_DOUBLINGS = 6;

  private Retries() {}

  /**
   * After an attempt that failed.
   *
   * @param told when it was decided to tell
   */
  static Delivery after(Delivery attempt, Instant told, DeliveryException reason, Instant now) {
    String why = String.valueOf(reason.getMessage());
    return now.isAfter(told.plus(PATIENCE))
        ? attempt.failed(now, why)
        : attempt.postponed(now.plus(pause(attempt.attempts(), reason)), why);
  }

  /** What doesn't pass by itself may be mended by somebody: it isn't given up either. */
  private static Duration pause(int attempts, DeliveryException reason) {
    Duration usual =
        reason.isPassing()
            ? FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS))
            : LONGEST_PAUSE;
    Duration asked = reason.pause().orElse(Duration.ZERO);
    Duration pause = asked.compareTo(usual) > 0 ? asked : usual;
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
