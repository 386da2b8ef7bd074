package org.ruascope.alert.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Tries again a few times where that may help, each pause twice as long as the last, or as long as
 * the other side asks. What lasts longer is left to whoever sends.
 *
 * @param within how long all of it may take; a try that has begun goes on
 * @param clock for that
 * @param sleep pauses
 */
record Patience(Duration within, InstantSource clock, Sleep sleep) {
  private static final int TRIES = 4;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  /** Waits. */
  @FunctionalInterface
  interface Sleep {
    void pause(Duration time) throws InterruptedException;
  }

  /** Something to try. */
  @FunctionalInterface
  interface Attempt {
    void run() throws DeliveryException;
  }

  /** Tries until it succeeds, can't succeed, or has taken too long. */
  void run(Attempt attempt) throws DeliveryException {
    Instant end = clock.instant().plus(within);
    Duration pause = FIRST_PAUSE;
    for (int number = 1; ; number++) {
      try {
        attempt.run();
        return;
      } catch (DeliveryException e) {
        Duration wait = e.pause().orElse(pause);
        if (!e.isPassing() || number == TRIES || clock.instant().plus(wait).isAfter(end)) {
          throw e;
        }
        await(wait, e);
      }
      pause = pause.multipliedBy(2);
    }
  }

  private void await(Duration time, DeliveryException because) throws DeliveryException {
    try {
      sleep.pause(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw because;
    }
  }
}
