package org.ruascope.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class MomentsTest {
  @Test
  void daysWithFatesOfTheirOwnAreCorrelated() {
    Moments days = of(new long[] {0, 100, 0, 100, 0, 100, 0, 100});

    assertThat(days.share()).isCloseTo(0.5, within(1e-9));
    assertThat(days.correlation()).isEqualTo(0.5);
  }

  @Test
  void daysThatScatterByChanceAreNearlyNot() {
    Moments days = of(new long[] {50, 45, 55, 52, 48, 44, 56, 50});

    assertThat(days.correlation()).isLessThan(0.01);
  }

  /** With n = 800 in eight days of a hundred: 0.25 * (800 + 0.1 * (80,000 - 800)) / 800². */
  @Test
  void correlationMakesAShareLessCertain() {
    Moments days = of(new long[] {50, 50, 50, 50, 50, 50, 50, 50});

    assertThat(days.variance(0.5, 0)).isCloseTo(0.25 / 800, within(1e-12));
    assertThat(days.variance(0.5, 0.1)).isCloseTo(0.25 * 8_720 / 640_000, within(1e-12));
  }

  private static Moments of(long[] hits) {
    Series series = new Series(hits.length);
    for (int day = 0; day < hits.length; day++) {
      series.add(day, hits[day], 100);
    }
    return Moments.upTo(series)[hits.length];
  }
}
