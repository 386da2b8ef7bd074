package org.ruascope.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final AtomicLong now = new AtomicLong();
  private final Pace pace = new Pace(10, 2, now::get);

  @Test
  void someAtOnceAndThenSomeASecond() {
    assertThat(allowed()).isEqualTo(10);
    now.addAndGet(Duration.ofMillis(1_500).toNanos());
    assertThat(allowed()).isEqualTo(3);
  }

  @Test
  void isScarceUntilSomeTimeHasPassed() {
    assertThat(pace.isScarce()).isFalse();
    allowed();
    assertThat(pace.isScarce()).isTrue();
    now.addAndGet(Duration.ofMillis(1_500).toNanos());
    assertThat(pace.isScarce()).isFalse();
  }

  @Test
  void neverMoreAtOnce() {
    now.addAndGet(Duration.ofDays(1).toNanos());
    assertThat(allowed()).isEqualTo(10);
  }

  private int allowed() {
    int allowed = 0;
    while (pace.allows()) {
      allowed++;
    }
    return allowed;
  }
}
