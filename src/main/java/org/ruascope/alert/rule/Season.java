package org.ruascope.alert.rule;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What is usual on each weekday: the median of the eight weeks before, of logarithms; and how far
 * days are from it. A count of a day some of whose reporters are missing is scaled up; if too many
 * are, the day says nothing.
 */
final class Season {
  private static final int WEEK = 7;
  private static final int WEEKS = 8;
  private static final int FEWEST_WEEKS = 4;
  private static final double CLEAR = 3.5;
  private static final double LEAST_SPREAD = 0.2;
  private static final double NORMAL = 1.4826;
  private static final double COVERED = 0.5;

  /** Days in a row: one alone may be a holiday, or a mailing. */
  private static final int DAYS = 2;

  private static final double TIMES = Math.log(3);
  private static final double HALF = Math.log(2);

  private final long[] counts;
  private final double[] logs;

  private Season(long[] counts, double[] logs) {
    this.counts = counts;
    this.logs = logs;
  }

  /**
   * Of counts by day.
   *
   * @param covered the part of usual mail whose reporters have reported on a day
   */
  static Season of(long[] counts, IntToDoubleFunction covered) {
    double[] logs = new double[counts.length];
    for (int i = 0; i < logs.length; i++) {
      double part = covered.applyAsDouble(i);
      logs[i] = part < COVERED ? Double.NaN : Math.log1p(counts[i] / part);
    }
    return new Season(counts, logs);
  }

  /**
   * That there is more or less than usual up to the last day.
   *
   * @param since the first of these days
   * @param days how many
   * @param messages on them
   * @param usual how many there would have been
   */
  record Change(int since, int days, long messages, long usual) {}

  Optional<Change> change(long minimum) {
    double spread = spread();
    return change(day -> isMore(day, spread) && counts[day] >= minimum)
        .or(() -> change(day -> isLess(day, spread)))
        .filter(change -> Math.max(change.messages(), change.usual()) >= minimum * change.days());
  }

  private Optional<Change> change(IntPredicate odd) {
    int since = counts.length;
    while (since > WEEK * FEWEST_WEEKS && odd.test(since - 1)) {
      since--;
    }
    int days = counts.length - since;
    if (days < DAYS) {
      return Optional.empty();
    }
    double usual =
        IntStream.range(since, counts.length).mapToDouble(this::usual).map(Math::expm1).sum();
    long messages = IntStream.range(since, counts.length).mapToLong(day -> counts[day]).sum();
    return Optional.of(new Change(since, days, messages, Math.round(usual)));
  }

  private boolean isMore(int day, double spread) {
    double residual = logs[day] - usual(day);
    return residual >= TIMES && residual >= CLEAR * spread;
  }

  /** Holidays are like the quietest weekday at worst. */
  private boolean isLess(int day, double spread) {
    double residual = logs[day] - usual(day);
    double quietest = IntStream.range(day - WEEK, day).mapToDouble(this::usual).min().orElse(0);
    return residual <= -CLEAR * spread && logs[day] <= quietest - HALF;
  }

  private double spread() {
    double[] residuals =
        IntStream.range(Math.max(0, logs.length - WEEKS * WEEK), logs.length)
            .mapToDouble(day -> Math.abs(logs[day] - usual(day)))
            .filter(Double::isFinite)
            .toArray();
    return Math.max(LEAST_SPREAD, NORMAL * Spike.median(residuals));
  }

  /** NaN if there is too little to learn from. */
  private double usual(int day) {
    double[] same =
        IntStream.rangeClosed(1, WEEKS)
            .map(weeks -> day - weeks * WEEK)
            .filter(before -> before >= 0)
            .mapToDouble(before -> logs[before])
            .filter(Double::isFinite)
            .toArray();
    return same.length < FEWEST_WEEKS ? Double.NaN : Spike.median(same);
  }
}
