package org.ruascope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
  private Instant wall = Instant.parse("2026-01-02T03:04:05Z");
  private long nanos = -7;
  private final ClockWatch watch = new ClockWatch(() -> wall, () -> nanos);

  private void pass(Duration onTheWall, Duration inTruth) {
    wall = wall.plus(onTheWall);
    nanos += inTruth.toNanos();
  }

  @Test
  void noticesOnceThatTheClockWasSetBack() {
    pass(Duration.ofDays(-1), Duration.ofSeconds(10));
    assertThat(watch.wasSetBack()).isTrue();
    pass(Duration.ofSeconds(10), Duration.ofSeconds(10));
    assertThat(watch.wasSetBack()).isFalse();
  }

  @Test
  void mindsNeitherTimeThatPassesNorAClockThatWasSetForward() {
    pass(Duration.ofHours(9), Duration.ofHours(9));
    assertThat(watch.wasSetBack()).isFalse();
    pass(Duration.ofHours(9), Duration.ofSeconds(1));
    assertThat(watch.wasSetBack()).isFalse();
  }

  @Test
  void noticesHoursThatTheClockLacks() {
    pass(Duration.ofHours(8), Duration.ofHours(9));
    assertThat(watch.wasSetBack()).isTrue();
  }
}
