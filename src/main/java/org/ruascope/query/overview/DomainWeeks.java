package org.ruascope.query.overview;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ruascope.query.Asked;
import org.ruascope.query.Dimension;
import org.ruascope.query.Found;
import org.ruascope.query.Messages;
import org.ruascope.query.Queries;

/**
 * How a policy domain stands in the last week, and before.
 *
 * @param domain its name
 * @param week its own messages of the last seven complete days
 * @param usual and of the four weeks before
 * @param strangers messages of theirs in those four weeks
 */
record DomainWeeks(String domain, Messages week, Messages usual, long strangers) {
  static final int MOST = 1_000;
  static final String FIELD = "dmarc.policy.domain";

  private static final String OWN = "own";
  private static final String STRANGERS = "strangers";
  private static final String TIMES = "times";
  private static final String WEEK = "week";
  private static final String USUAL = "usual";
  private static final String DOMAINS = "domains";

  static Map<String, Aggregation> asked(Windows windows) {
    var times = Map.of(WEEK, windows.week(), USUAL, windows.usual());
    var own = Asked.periods(times, byDomain(Messages.SHARE));
    var strangers =
        Queries.all(
            Queries.in(windows.usual()), Queries.is(Dimension.VERDICT.field(), Verdicts.UNKNOWN));
    return Map.of(
        OWN,
        Asked.where(Verdicts.isOwn(), Map.of(TIMES, own)),
        STRANGERS,
        Asked.where(strangers, byDomain(Asked.SUM)));
  }

  private static Map<String, Aggregation> byDomain(Map<String, Aggregation> details) {
    return Map.of(DOMAINS, Asked.usual(FIELD, MOST, details));
  }

  static List<DomainWeeks> in(Found found) {
    Map<String, Found> week = found.in(OWN).each(TIMES, WEEK).named(DOMAINS);
    Map<String, Found> usual = found.in(OWN).each(TIMES, USUAL).named(DOMAINS);
    Map<String, Long> strangers = found.in(STRANGERS).counts(DOMAINS);
    TreeSet<String> domains = new TreeSet<>(week.keySet());
    domains.addAll(usual.keySet());
    domains.addAll(strangers.keySet());
    return domains.stream()
        .map(
            domain ->
                new DomainWeeks(
                    domain,
                    Messages.in(week.getOrDefault(domain, Found.NOTHING)),
                    Messages.in(usual.getOrDefault(domain, Found.NOTHING)),
                    strangers.getOrDefault(domain, 0L)))
        .toList();
  }
}
