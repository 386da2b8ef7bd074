package org.ruascope.digest;

import java.time.Duration;
import java.time.Instant;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.alert.channel.Pauses;

/**
 * How it stands with one letter by one channel.
 *
 * @param edition of the letter
 * @param failures so far
 * @param next before this it isn't tried again
 */
record Attempt(Edition edition, int failures, Instant next) {
  static Attempt first(Edition edition) {
    return new Attempt(edition, 0, Instant.MIN);
  }

  boolean isDue(Instant now) {
    return !now.isBefore(next);
  }

  /** It is known to be sent. */
  Attempt succeeded() {
    return new Attempt(edition, 0, Instant.MAX);
  }

  /** Something else than the channel is at fault. */
  Attempt failed(Instant now) {
    return failed(now, Pauses.after(failures + 1));
  }

  /** The channel hasn't taken it. */
  Attempt failed(Instant now, DeliveryException reason) {
    return failed(now, Pauses.after(failures + 1, reason));
  }

  private Attempt failed(Instant now, Duration pause) {
    return new Attempt(edition, failures + 1, now.plus(pause));
  }
}
