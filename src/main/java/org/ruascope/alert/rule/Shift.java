package org.ruascope.alert.rule;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * That the share of hits has risen since some day, and still is higher. The day is the one that
 * parts what was before from what is since the most clearly.
 *
 * @param since that day
 * @param before the share in the four weeks before
 * @param now the share since
 * @param hits since
 * @param all since
 * @param score by how many standard deviations, by the beta-binomial distribution
 */
record Shift(int since, double before, double now, long hits, long all, double score) {
  /** As far back as what is usual goes. */
  static final int USUAL_DAYS = 28;

  /** So many are chance once in some millions; a few hundred are looked at a day. */
  private static final double CLEAR = 5;

  private static final int FEWEST_DAYS = 7;
  private static final int RECENT_DAYS = 7;

  /** So many of the latest days, or groups of them, are asked. */
  private static final int LATEST = 3;

  /** The clearest, if there is any that is clear enough. */
  static Optional<Shift> in(Series series, Demand demand) {
    if (!mayBe(series, demand)) {
      return Optional.empty();
    }
    Moments[] sums = Moments.upTo(series);
    return IntStream.range(Math.min(USUAL_DAYS, series.days()), series.days())
        .filter(since -> series.all(since) > 0 && hasPast(series, since))
        .mapToObj(since -> at(since, sums, daysSince(series, since), demand))
        .flatMap(Optional::stream)
        .max(Comparator.comparingDouble(Shift::score))
        .filter(shift -> shift.lasts(series, demand));
  }

  /** A cheap look: most have nothing to show. */
  private static boolean mayBe(Series series, Demand demand) {
    return series.hits(USUAL_DAYS, series.days()) >= demand.by() * demand.messages();
  }

  private static boolean hasPast(Series series, int since) {
    return series.daysWithAny(since - USUAL_DAYS, since) >= FEWEST_DAYS;
  }

  private static int daysSince(Series series, int since) {
    return series.daysWithAny(since, series.days());
  }

  private static Optional<Shift> at(int since, Moments[] sums, int days, Demand demand) {
    Moments past = sums[since].minus(sums[since - USUAL_DAYS]);
    Moments now = sums[sums.length - 1].minus(sums[since]);
    boolean enough = now.n() >= demand.messages() && past.n() >= demand.before();
    boolean much = past.share() <= demand.most() && demand.isMet(days, now.share() - past.share());
    if (!enough || !much) {
      return Optional.empty();
    }
    double score = score(past, now);
    return score < CLEAR
        ? Optional.empty()
        : Optional.of(
            new Shift(since, past.share(), now.share(), (long) now.x(), (long) now.n(), score));
  }

  private static double score(Moments past, Moments now) {
    double p = (past.x() + now.x() + 1) / (past.n() + now.n() + 2);
    double correlation = past.correlation();
    return (now.share() - past.share())
        / Math.sqrt(past.variance(p, correlation) + now.variance(p, correlation));
  }

  /**
   * Whether the latest days still show it, and most of those before: a bad day weeks after is
   * another one, and no sign that what is over goes on.
   */
  private boolean lasts(Series series, Demand demand) {
    int seen = 0;
    int shown = 0;
    int end = series.days();
    while (seen < LATEST && end > Math.max(since, series.days() - RECENT_DAYS)) {
      int from = begin(series, end, demand.telling());
      boolean shows = shows(series, from, end);
      if (seen == 0 && !shows) {
        return false;
      }
      seen++;
      shown += shows ? 1 : 0;
      end = from;
    }
    return 2 * shown >= seen;
  }

  /** Days are taken together until there are enough messages to tell anything. */
  private int begin(Series series, int end, long enough) {
    int from = end - 1;
    while (from > Math.max(since, end - RECENT_DAYS) && series.all(from, end) < enough) {
      from--;
    }
    return from;
  }

  /** Nearer to what has been since than to what was before. */
  private boolean shows(Series series, int from, int end) {
    long all = series.all(from, end);
    return all > 0 && (double) series.hits(from, end) / all >= (before + now) / 2;
  }
}
