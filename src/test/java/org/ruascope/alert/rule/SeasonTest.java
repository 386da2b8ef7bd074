package org.ruascope.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ten weeks of a thousand messages a day, and a hundred at weekends; the last day is a Friday. */
final class SeasonTest {
  private static final int DAYS = 68;

  private final long[] counts = new long[DAYS];

  SeasonTest() {
    for (int day = 0; day < DAYS; day++) {
      counts[day] = day % 7 < 5 ? 1_000 : 100;
    }
  }

  @Test
  void weekendsAreNoChange() {
    for (int days = 60; days <= DAYS; days++) {
      assertThat(change(Arrays.copyOf(counts, days))).isEmpty();
    }
  }

  @Test
  void muchMoreOnTwoDaysIsAChange() {
    counts[66] = 8_000;
    counts[67] = 7_000;

    assertThat(change(counts))
        .hasValueSatisfying(
            change -> {
              assertThat(change.since()).isEqualTo(66);
              assertThat(change.messages()).isEqualTo(15_000);
              assertThat(change.usual()).isEqualTo(2_000);
            });
  }

  @Test
  void oneMailingIsNoChange() {
    counts[67] = 8_000;

    assertThat(change(counts)).isEmpty();
  }

  @Test
  void holidaysAreLikeWeekends() {
    counts[66] = 100;
    counts[67] = 90;

    assertThat(change(counts)).isEmpty();
  }

  @Test
  void nearlyNothingIsAChange() {
    counts[66] = 4;
    counts[67] = 3;

    assertThat(change(counts)).isPresent();
  }

  @Test
  void whatReportersHaveNotToldOfIsNotMissing() {
    counts[66] = 5;
    counts[67] = 5;

    assertThat(Season.of(counts, day -> day < 66 ? 1 : 0.1).change(100)).isEmpty();
  }

  private static Optional<Season.Change> change(long[] counts) {
    return Season.of(counts, day -> 1).change(100);
  }
}
