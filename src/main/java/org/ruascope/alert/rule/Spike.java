package org.ruascope.alert.rule;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Days with far more than usual: by the median of the four weeks before and the median deviation
 * from it, both of logarithms, since such counts scatter by factors. Medians don't mind what was
 * odd in a few of these days.
 *
 * @param since the first of these days in a row
 * @param messages on them
 * @param usual a day, by the median
 */
record Spike(int since, long messages, long usual) {
  private static final double CLEAR = 5;
  private static final double LEAST_SPREAD = 0.35;

  /** Makes the median deviation of a normal distribution its standard deviation. */
  private static final double NORMAL = 1.4826;

  /** So long it is told of. */
  private static final int RECENT = 3;

  /**
   * The latest, if it isn't over for long.
   *
   * @param counts by day; the last days may still grow
   * @param closed how many days won't
   */
  static Optional<Spike> in(long[] counts, int closed, long minimum) {
    int last = counts.length - 1;
    while (last >= closed - RECENT && !isHigh(counts, last, minimum)) {
      last--;
    }
    return last < closed - RECENT || last < Shift.USUAL_DAYS
        ? Optional.empty()
        : Optional.of(endingOn(counts, last, minimum));
  }

  private static Spike endingOn(long[] counts, int last, long minimum) {
    int since = last;
    while (since > Shift.USUAL_DAYS && isHigh(counts, since - 1, minimum)) {
      since--;
    }
    long messages = IntStream.rangeClosed(since, last).mapToLong(day -> counts[day]).sum();
    return new Spike(since, messages, Math.round(Math.expm1(median(logs(counts, since)))));
  }

  private static boolean isHigh(long[] counts, int day, long minimum) {
    if (counts[day] < minimum || day < Shift.USUAL_DAYS) {
      return false;
    }
    double[] usual = logs(counts, day);
    double middle = median(usual);
    double spread =
        NORMAL * median(Arrays.stream(usual).map(each -> Math.abs(each - middle)).toArray());
    return Math.log1p((double) counts[day]) - middle >= CLEAR * Math.max(LEAST_SPREAD, spread);
  }

  private static double[] logs(long[] counts, int before) {
    return IntStream.range(before - Shift.USUAL_DAYS, before)
        .mapToDouble(day -> Math.log1p((double) counts[day]))
        .toArray();
  }

  /** The middle one of some; 0 of none. */
  static double median(double[] some) {
    double[] sorted = some.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
