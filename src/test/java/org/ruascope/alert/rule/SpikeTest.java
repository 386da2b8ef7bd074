package org.ruascope.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Seventy days, the last two of which aren't closed; twenty messages a day. */
final class SpikeTest {
  private static final int DAYS = 70;
  private static final int CLOSED = 68;

  private final long[] counts = new long[DAYS];

  SpikeTest() {
    Arrays.fill(counts, 20);
  }

  @Test
  void tellsWhenItBeganAndHowMuchItIs() {
    counts[67] = 500;
    counts[68] = 700;

    assertThat(Spike.in(counts, CLOSED, 100)).contains(new Spike(67, 1_200, 20));
  }

  @Test
  void seesItOnADayThatIsNotClosed() {
    counts[69] = 400;

    assertThat(Spike.in(counts, CLOSED, 100)).isPresent();
  }

  @Test
  void saysNothingOfThreeTimesAsManyOrOfFew() {
    counts[69] = 60;
    assertThat(Spike.in(counts, CLOSED, 10)).isEmpty();

    Arrays.fill(counts, 0);
    counts[69] = 99;
    assertThat(Spike.in(counts, CLOSED, 100)).isEmpty();
  }

  @Test
  void isOverAfterThreeDays() {
    counts[64] = 5_000;

    assertThat(Spike.in(counts, CLOSED, 100)).isEmpty();
  }

  @Test
  void aBurstBeforeDoesNotHideIt() {
    Arrays.fill(counts, 50, 55, 5_000);
    counts[69] = 4_000;

    assertThat(Spike.in(counts, CLOSED, 100)).isPresent();
  }
}
