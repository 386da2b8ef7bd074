package org.ruascope.alert.rule;

import java.util.List;
import java.util.stream.Stream;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;

/** Nobody reports about a domain any more. */
final class NoReports implements DomainRule {
  private static final int WEEK = 7;
  private static final int FEWEST = 2;

  @Override
  public Rule rule() {
    return Rule.NO_REPORTS;
  }

  @Override
  public Stream<Observation> look(Case domain) {
    List<Facts.Reports> reports = domain.genuine();
    return Silence.in(domain.window(), reports, FEWEST)
        .map(silence -> observation(domain, reports, silence))
        .stream();
  }

  private Observation observation(Case domain, List<Facts.Reports> reports, Silence silence) {
    int since = silence.since();
    List<Facts.Reports> before =
        reports.stream().filter(each -> domain.window().index(each.day()) >= since - WEEK).toList();
    long messages = before.stream().mapToLong(Facts.Reports::messages).sum();
    return Sight.of(domain, rule(), Severity.CRITICAL)
        .view("/reporters")
        .with("days", (long) silence.days())
        .with("usual", messages)
        .reporters(before.stream().map(Facts.Reports::reporter).distinct().sorted().toList())
        .since(since, 0);
  }
}
