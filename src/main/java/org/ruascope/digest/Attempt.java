package org.ruascope.digest;

import java.time.Duration;
import java.time.Instant;
import org.ruascope.alert.channel.DeliveryException;

/**
 * How it stands with one letter by one channel.
 *
 * @param edition of the letter
 * @param failures so far
 * @param next before this it isn't tried again
 */
record Attempt(Edition edition, int failures, Instant next) {
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LASTING = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 9;

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

  /** The pause doubles each time. */
  Attempt failed(Instant now) {
    return failed(now, SHORTEST);
  }

  /** The same; what doesn't pass by itself is tried less often. */
  Attempt failed(Instant now, DeliveryException reason) {
    Duration least = reason.isPassing() ? SHORTEST : LASTING;
    Duration asked = reason.pause().orElse(least);
    return failed(now, asked.compareTo(least) > 0 ? asked : least);
  }

  private Attempt failed(Instant now, Duration least) {
    Duration pause = SHORTEST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return new Attempt(edition, failures + 1, now.plus(pause.compareTo(least) > 0 ? pause : least));
  }
}
