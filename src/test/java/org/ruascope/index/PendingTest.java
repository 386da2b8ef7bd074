package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PendingTest {
  private static final Instant STORED = Instant.parse("2026-01-06T05:04:03.020Z");
  private static final Instant SINCE = Instant.parse("2026-01-06T05:04:03Z");

  @Test
  void isDueAMinuteAfterItWasStored() {
    assertThat(Pending.from(STORED)).isEqualTo(new Pending(SINCE, SINCE.plusSeconds(60)));
    assertThat(Pending.firstDue(STORED)).isAfterOrEqualTo(Pending.from(STORED).due());
  }

  @ParameterizedTest
  @CsvSource({
    "PT-1H, PT1M", // the clock was set back
    "PT5S, PT1M",
    "PT1M, PT1M",
    "PT2M, PT2M",
    "PT3H, PT3H",
    "PT12H, PT12H",
    "PT50H, PT12H",
    "PT72H, PT12H"
  })
  void pausesAsLongAsItHasWaited(Duration waited, Duration pause) {
    Instant now = SINCE.plus(waited);

    assertThat(Pending.from(STORED).again(now)).isEqualTo(new Pending(SINCE, now.plus(pause)));
  }

  @Test
  void isGivenUpAfterThreeDays() {
    Instant late = SINCE.plus(Duration.ofDays(3)).plusSeconds(1);

    assertThat(Pending.from(STORED).again(late)).isEqualTo(new Pending(SINCE, null));
  }

  @Test
  void asksSomeTwentyTimesInAll() {
    Pending pending = Pending.from(STORED);
    int attempts = 0;
    while (pending.due() != null) {
      pending = pending.again(pending.due());
      attempts++;
    }
    assertThat(attempts).isBetween(12, 24);
  }
}
