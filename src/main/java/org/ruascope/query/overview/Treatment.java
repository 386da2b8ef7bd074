package org.ruascope.query.overview;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.List;
import java.util.Map;
import org.ruascope.query.Asked;
import org.ruascope.query.Dimension;
import org.ruascope.query.Found;
import org.ruascope.query.Period;
import org.ruascope.query.Queries;
import org.ruascope.query.Who;

/**
 * What is done lately with a domain's mail.
 *
 * @param domain its name
 * @param messages by verdict and disposition
 * @param culprit where most of its misaligned mail is from; empty if it has none
 */
record Treatment(String domain, Map<String, Map<String, Long>> messages, String culprit) {
  private static final String LATELY = "lately";
  private static final String CULPRITS = "culprits";
  private static final String DOMAINS = "domains";
  private static final String DISPOSITIONS = "dispositions";
  private static final int WORDS = 8;
  private static final int MOST_CULPRITS = 100;

  static Map<String, Aggregation> asked(Period recent) {
    var dispositions = Asked.usual(Dimension.DISPOSITION.field(), WORDS, Asked.SUM);
    var verdicts = Verdicts.asked(Map.of(DISPOSITIONS, dispositions));
    return Map.of(
        LATELY,
        Asked.where(
            Queries.in(recent),
            Map.of(DOMAINS, Asked.usual(DomainTimes.FIELD, DomainTimes.MOST, verdicts))),
        CULPRITS,
        culprits(recent));
  }

  private static Aggregation culprits(Period recent) {
    return Asked.where(
        Queries.all(Queries.in(recent), Queries.is(Dimension.VERDICT.field(), Verdicts.MISALIGNED)),
        Map.of(
            DOMAINS,
            Asked.usual(
                DomainTimes.FIELD,
                MOST_CULPRITS,
                Map.of(CULPRITS, Asked.most(Dimension.SOURCE.field(), 1)))));
  }

  static List<Treatment> in(Found found) {
    Map<String, Found> culprits = found.in(CULPRITS).named(DOMAINS);
    return found.in(LATELY).each(DOMAINS).stream()
        .map(
            domain ->
                new Treatment(
                    domain.key(),
                    Verdicts.each(domain, verdict -> verdict.counts(DISPOSITIONS)),
                    culprit(culprits.getOrDefault(domain.key(), Found.NOTHING))))
        .toList();
  }

  private static String culprit(Found domain) {
    return domain.values(CULPRITS).stream().findFirst().map(s -> Who.of(s).name()).orElse("");
  }

  long all(String verdict) {
    return messages.getOrDefault(verdict, Map.of()).values().stream().mapToLong(x -> x).sum();
  }

  /** Those that were quarantined or rejected. */
  long refused(String verdict) {
    Map<String, Long> by = messages.getOrDefault(verdict, Map.of());
    return by.getOrDefault("quarantine", 0L) + by.getOrDefault("reject", 0L);
  }
}
