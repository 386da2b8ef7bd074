package org.ruascope.alert.rule;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Days with far more than usual: many times the median of the four weeks before, and far more than
 * on the sixth busiest of them, which says how far such counts scatter. Neither minds what was odd
 * on five of these days.
 *
 * @param since the first of these days in a row
 * @param messages on them
 * @param usual a day, by the median
 */
record Spike(int since, long messages, long usual) {
  private static final double TIMES_MEDIAN = 6;
  private static final double TIMES_BUSY = 5;
  private static final int BUSY = 6;

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
    return new Spike(since, messages, Math.round(median(sorted(counts, since))));
  }

  private static boolean isHigh(long[] counts, int day, long minimum) {
    if (counts[day] < minimum || day < Shift.USUAL_DAYS) {
      return false;
    }
    double[] usual = sorted(counts, day);
    double busy = usual[usual.length - BUSY];
    return counts[day] >= TIMES_MEDIAN * median(usual) && counts[day] >= TIMES_BUSY * busy;
  }

  private static double[] sorted(long[] counts, int before) {
    return Arrays.stream(counts, before - Shift.USUAL_DAYS, before)
        .asDoubleStream()
        .sorted()
        .toArray();
  }

  /** The middle one of some; 0 of none. */
  static double median(double[] some) {
    double[] sorted = some.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
