package org.ruascope.verify;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final AtomicLong now = new AtomicLong();
  private final Patience patience = new Patience(now::get);

  @Test
  void waitsForAnAnswerThatIsOnItsWay() {
    CompletableFuture<String> answer = soon(0);
    patience.await(answer);
    assertThat(answer).isCompleted();
  }

  @Test
  void hasAnEnd() {
    patience.await(soon(6));
    CompletableFuture<String> never = new CompletableFuture<>();
    patience.await(never); // the test wouldn't end
    CompletableFuture<String> late = soon(0);
    patience.await(late);
    assertThat(late).isNotCompleted();
  }

  @Test
  void comesBackWithTime() {
    patience.await(soon(6));
    now.addAndGet(SECONDS.toNanos(60));
    CompletableFuture<String> answer = soon(0);
    patience.await(answer);
    assertThat(answer).isCompleted();
  }

  /** Comes in a moment, which the clock takes for so many seconds. */
  private CompletableFuture<String> soon(int seconds) {
    return CompletableFuture.supplyAsync(
        () -> {
          now.addAndGet(SECONDS.toNanos(seconds));
          return "answer";
        },
        CompletableFuture.delayedExecutor(300, MILLISECONDS));
  }
}
