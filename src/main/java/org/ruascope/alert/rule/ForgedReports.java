package org.ruascope.alert.rule;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;

/** More reports than by chance that aren't from whom they say. */
final class ForgedReports implements DomainRule {
  private static final long ENOUGH = 3;
  private static final int RECENT = 3;

  /** How probable so many may be, where there are as many as before. */
  private static final double CHANCE = 1e-5;

  /** Where there were none before: one in two months. */
  private static final double LEAST_A_DAY = 1 / 60.0;

  @Override
  public Rule rule() {
    return Rule.FORGED_REPORTS;
  }

  @Override
  public Stream<Observation> look(Case domain) {
    Series forged = new Series(History.DAYS);
    domain
        .facts()
        .reports()
        .forEach(
            each -> forged.add(domain.window().index(each.day()), each.forged(), each.reports()));
    int from = domain.closed() - RECENT;
    long found = forged.hits(from, History.DAYS);
    double usual = forged.hits(from - Shift.USUAL_DAYS, from) / (double) Shift.USUAL_DAYS;
    double expected = Math.max(LEAST_A_DAY, usual) * (History.DAYS - from);
    return found >= domain.minimum(rule(), ENOUGH) && atLeast(found, expected) <= CHANCE
        ? Stream.of(observation(domain, forged, from, found))
        : Stream.empty();
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

  private Observation observation(Case domain, Series forged, int from, long found) {
    int since =
        IntStream.range(from, History.DAYS).filter(i -> forged.hits(i) > 0).min().orElse(from);
    List<String> names =
        domain.facts().reports().stream()
            .filter(each -> each.forged() > 0 && domain.window().index(each.day()) >= since)
            .map(Facts.Reports::reporter)
            .distinct()
            .sorted()
            .toList();
    return Sight.of(domain, rule(), Severity.WARNING)
        .view("/reporters")
        .narrow("authenticity", "failed")
        .with("reports", found)
        .reporters(names)
        .since(since, 0);
  }
}
