package org.ruascope.alert.rule;

/**
 * Sums over days of hits x and all n, from which follows how far days' shares scatter: more than by
 * chance, since messages of a day have a fate in common. The beta-binomial distribution says so by
 * one number, the correlation of two messages of a day; here it is found by moments.
 */
record Moments(double x, double n, double xx, double xn, double nn) {
  /** Even the steadiest scatter somewhat. */
  private static final double LEAST_CORRELATION = 0.001;

  private static final double MOST_CORRELATION = 0.5;

  /** Sums up to each day, which isn't in it; the first is of none. */
  static Moments[] upTo(Series series) {
    Moments[] sums = new Moments[series.days() + 1];
    sums[0] = new Moments(0, 0, 0, 0, 0);
    for (int i = 0; i < series.days(); i++) {
      sums[i + 1] = sums[i].plus((double) series.hits(i), (double) series.all(i));
    }
    return sums;
  }

  private Moments plus(double hits, double all) {
    return new Moments(x + hits, n + all, xx + hits * hits, xn + hits * all, nn + all * all);
  }

  /** Those since. */
  Moments minus(Moments before) {
    return new Moments(x - before.x, n - before.n, xx - before.xx, xn - before.xn, nn - before.nn);
  }

  double share() {
    return n == 0 ? 0 : x / n;
  }

  /** How alike the fates of two messages of a day are, from 0 to 1. */
  double correlation() {
    double p = (x + 1) / (n + 2);
    double scatter = (xx - 2 * p * xn + p * p * nn) / (p * (1 - p));
    double found = nn > n ? (scatter - n) / (nn - n) : 0;
    return Math.clamp(found, LEAST_CORRELATION, MOST_CORRELATION);
  }

  /** Of the share, for a true share of p. */
  double variance(double p, double correlation) {
    return p * (1 - p) * (n + correlation * (nn - n)) / (n * n);
  }
}
