package org.ruascope.enrich.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.ruascope.dns.Pace;

/** Waits that would be minutes if nothing ended them: the clock stands still unless it is set. */
class BudgetTest {
  private static final Duration MINUTES = Duration.ofMinutes(10);

  private final AtomicLong now = new AtomicLong();
  private final Budget budget = of(MINUTES, new Pace(1_000, 1));

  @Test
  void endsWhenAllIsThere() {
    CompletableFuture<String> late = new CompletableFuture<>();
    late.completeOnTimeout("there", 50, TimeUnit.MILLISECONDS);
    budget.await(List.of(late, CompletableFuture.completedFuture("there")));
    assertThat(late).isDone();
  }

  @Test
  void endsWhenNothingComes() {
    CompletableFuture<?> never = new CompletableFuture<>();
    of(Duration.ofMillis(1), new Pace(1_000, 1)).await(List.of(never));
    assertThat(never).isNotDone();
  }

  @Test
  void isUsedUpByWaiting() {
    wait(MINUTES);
    assertThat(waits()).isFalse();
  }

  @Test
  void growsAgainByAFewHundredths() {
    wait(MINUTES);
    now.addAndGet(Duration.ofSeconds(100).toNanos());
    wait(Duration.ofMillis(2_900));
    assertThat(waits()).isTrue();
    wait(Duration.ofMillis(200));
    assertThat(waits()).isFalse();
  }

  @Test
  void neverHoldsMore() {
    now.addAndGet(Duration.ofDays(1).toNanos());
    wait(MINUTES);
    assertThat(waits()).isFalse();
  }

  @Test
  void isNotTouchedWhenTooMuchIsAsked() {
    assertThat(waits(of(MINUTES, new Pace(0, 1)))).isFalse();
  }

  private Budget of(Duration quiet, Pace pace) {
    return new Budget(MINUTES, quiet, pace, now::get);
  }

  /** Lets time pass while somebody waits. */
  private void wait(Duration time) {
    CompletableFuture<Long> answer = new CompletableFuture<>();
    Executor soon = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);
    soon.execute(() -> answer.complete(now.addAndGet(time.toNanos())));
    budget.await(List.of(answer));
  }

  private boolean waits() {
    return waits(budget);
  }

  private static boolean waits(Budget budget) {
    CompletableFuture<String> soon = new CompletableFuture<>();
    soon.completeOnTimeout("there", 20, TimeUnit.MILLISECONDS);
    budget.await(List.of(soon));
    return soon.isDone();
  }
}
