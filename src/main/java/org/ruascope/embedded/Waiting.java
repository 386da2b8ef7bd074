package org.ruascope.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.ruascope.report.UnavailableException;

/** Waits for something by asking again and again. */
final class Waiting {
  private static final long TICK_MILLIS = 200;

  private Waiting() {}

  /** Asks once. */
  @FunctionalInterface
  interface Question<T> {
    /** Empty: not yet. */
    Optional<T> ask() throws IOException;
  }

  /**
   * Asks until there is an answer.
   *
   * @param patience how long
   * @param tick told after each vain question how long it is since the first
   * @return the answer; empty when patience is over
   */
  static <T> Optional<T> forAnswer(Duration patience, Consumer<Duration> tick, Question<T> question)
      throws IOException {
    long begin = System.nanoTime();
    Duration waited = Duration.ZERO;
    while (waited.compareTo(patience) < 0) {
      Optional<T> answer = question.ask();
      if (answer.isPresent()) {
        return answer;
      }
      tick.accept(waited);
      pause();
      waited = Duration.ofNanos(System.nanoTime() - begin);
    }
    return Optional.empty();
  }

  private static void pause() {
    try {
      Thread.sleep(TICK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("Stopped while waiting for Elasticsearch", "", e);
    }
  }
}
