package org.ruascope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ruascope.report.UnavailableException;

class TurnsTest {
  private static final int BATCHES = 6;

  private final Turns turns = new Turns();
  private final CountDownLatch two = new CountDownLatch(Turns.AT_ONCE);
  private final AtomicInteger working = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void twoWorkAtOnceAndAllInTheEnd() {
    try (ExecutorService sources = Executors.newFixedThreadPool(BATCHES)) {
      for (int i = 0; i < BATCHES; i++) {
        sources.execute(() -> turns.take(this::work));
      }
    }
    assertThat(most).hasValue(Turns.AT_ONCE);
    assertThat(done).hasValue(BATCHES);
  }

  /** Goes on when another works too. */
  private int work() {
    most.accumulateAndGet(working.incrementAndGet(), Math::max);
    two.countDown();
    try {
      two.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    working.decrementAndGet();
    return done.incrementAndGet();
  }

  @Test
  void aFailureGivesItsTurnBack() {
    for (int i = 0; i <= Turns.AT_ONCE; i++) {
      assertThatExceptionOfType(UnavailableException.class)
          .isThrownBy(() -> turns.take(this::fail));
    }
  }

  private int fail() {
    throw new UnavailableException("away", "", null);
  }

  @Test
  void whoIsStoppedWaitsNoMore() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> turns.take(() -> 1));
    assertThat(Thread.interrupted()).isTrue();
  }
}
