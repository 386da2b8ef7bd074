package org.ruascope.alert.life;

import java.time.Duration;
import java.time.Instant;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.alert.channel.Pauses;

/** What becomes of something that couldn't be delivered. */
final class Retries {
  private static final Duration PATIENCE = Duration.ofDays(3);

  private Retries() {}

  /** After an attempt that failed. */
  static Delivery after(Delivery attempt, DeliveryException reason, Instant now) {
    String why = String.valueOf(reason.getMessage());
    Instant tried = attempt.tried();
    return tried != null && isOver(tried, now)
        ? attempt.failed(now, why)
        : attempt.postponed(now.plus(Pauses.after(attempt.attempts(), reason)), why);
  }

  /** Whether it was begun so long ago that nobody tries any more. */
  static boolean isOver(Instant begun, Instant now) {
    return now.isAfter(begun.plus(PATIENCE));
  }
}
