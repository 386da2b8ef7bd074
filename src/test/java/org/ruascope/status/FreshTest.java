package org.ruascope.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FreshTest {
  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void looksOnceForManyWhoAsk() {
    Fresh<Integer> fresh = new Fresh<>(looks::incrementAndGet, Duration.ofMinutes(1));

    assertThat(fresh.get()).contains(1);
    assertThat(fresh.get()).contains(1);
  }

  @Test
  void whatHangsIsNotWaitedForAndNotAskedTwice() throws InterruptedException {
    CountDownLatch answer = new CountDownLatch(1);
    Fresh<Integer> fresh = new Fresh<>(() -> waitFor(answer), Duration.ofMillis(10));

    assertThat(fresh.get()).isEmpty();
    assertThat(fresh.get()).isEmpty();
    answer.countDown();
    while (fresh.get().isEmpty()) {
      Thread.sleep(10);
    }
    assertThat(looks).hasValue(1);
  }

  private int waitFor(CountDownLatch answer) {
    try {
      answer.await();
      return looks.incrementAndGet();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
