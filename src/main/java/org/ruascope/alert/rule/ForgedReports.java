package org.ruascope.alert.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.report.Authenticity.Result;

/**
 * More reports than by chance that aren't from whom they say; or that may be from anybody, where
 * most are verified.
 */
final class ForgedReports implements DomainRule {
  private static final long ENOUGH = 3;
  private static final long MANY = 15;
  private static final int RECENT = 3;

  /** Where more than this part always was unverified, more are no news. */
  private static final double SOME = 0.25;

  /** How probable so many may be, where there are as many as before. */
  private static final double CHANCE = 2e-4;

  /** Where there were none before: one in two months. */
  private static final double LEAST_A_DAY = 1 / 60.0;

  /** What may be wrong with them, and how grave that is. */
  private enum Doubt {
    FORGED(Result.FAILED, Severity.WARNING),
    UNVERIFIED(Result.UNVERIFIED, Severity.INFO);

    private final Result authenticity;
    private final Severity severity;

    Doubt(Result authenticity, Severity severity) {
      this.authenticity = authenticity;
      this.severity = severity;
    }

    long count(Facts.Reports reports) {
      return this == FORGED ? reports.forged() : reports.unverified();
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Rule rule() {
    return Rule.FORGED_REPORTS;
  }

  @Override
  public Stream<Observation> look(Case domain) {
    Series forged = count(domain, Doubt.FORGED);
    Series unverified = count(domain, Doubt.UNVERIFIED);
    int from = domain.closed() - RECENT;
    long enough = domain.minimum(rule(), ENOUGH);
    if (isUnusual(forged, from, enough)) {
      return Stream.of(observation(domain, forged, from, Doubt.FORGED));
    }
    return isMostlyVerified(unverified, from) && isUnusual(unverified, from, Math.max(enough, MANY))
        ? Stream.of(observation(domain, unverified, from, Doubt.UNVERIFIED))
        : Stream.empty();
  }

  private static Series count(Case domain, Doubt doubt) {
    Series series = new Series(History.DAYS);
    for (Facts.Reports each : domain.facts().reports()) {
      series.add(domain.window().index(each.day()), doubt.count(each), each.reports());
    }
    return series;
  }

  private static boolean isMostlyVerified(Series unverified, int from) {
    long all = unverified.all(from - Shift.USUAL_DAYS, from);
    long some = unverified.hits(from - Shift.USUAL_DAYS, from);
    return all >= Shift.USUAL_DAYS && some <= SOME * all;
  }

  private static boolean isUnusual(Series series, int from, long enough) {
    long found = series.hits(from, History.DAYS);
    double usual = series.hits(from - Shift.USUAL_DAYS, from) / (double) Shift.USUAL_DAYS;
    double expected = Math.max(LEAST_A_DAY, usual) * (History.DAYS - from);
    return found >= enough && atLeast(found, expected) <= CHANCE;
  }

  /** How probable so many or more are, by Poisson's distribution. */
  static double atLeast(long found, double expected) {
    double term = Math.exp(-expected);
    double less = 0;
    for (int i = 0; i < found; i++) {
      less += term;
      term *= expected / (i + 1);
    }
    return Math.max(0, 1 - less);
  }

  private Observation observation(Case domain, Series series, int from, Doubt doubt) {
    int since =
        IntStream.range(from, History.DAYS).filter(i -> series.hits(i) > 0).min().orElse(from);
    List<String> names =
        domain.facts().reports().stream()
            .filter(each -> doubt.count(each) > 0)
            .filter(each -> domain.window().index(each.day()) >= since)
            .map(Facts.Reports::reporter)
            .distinct()
            .sorted()
            .toList();
    return Sight.of(domain, rule(), doubt.severity)
        .view("/reporters")
        .narrow("authenticity", doubt.authenticity.word())
        .with("variant", doubt.word())
        .with("reports", series.hits(from, History.DAYS))
        .reporters(names)
        .since(since, 0);
  }
}
