package org.ruascope.query.overview;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ruascope.query.Buckets;
import org.ruascope.query.Dimension;
import org.ruascope.query.Period;

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
  private static final String ALL = "all";
  private static final int WORDS = 8;
  private static final int MOST_CULPRITS = 100;
  private static final int FEW = 5;
  private static final Map<String, Aggregation> SUM = Map.of(ALL, Buckets.messages());

  static Map<String, Aggregation> asked(Period recent) {
    var dispositions = Buckets.terms(Dimension.DISPOSITION.field(), WORDS, SUM);
    var verdicts = Verdicts.asked(Map.of(DISPOSITIONS, dispositions));
    return Map.of(
        LATELY,
        Filters.within(
            Filters.inPeriod(recent),
            Map.of(DOMAINS, Buckets.terms(DomainWeeks.FIELD, DomainWeeks.MOST, verdicts))),
        CULPRITS,
        culprits(recent));
  }

  private static Aggregation culprits(Period recent) {
    var named =
        Sources.eachName(
            by ->
                Filters.within(
                    Sources.named(by), Map.of(ALL, Buckets.terms(by.field(), FEW, SUM))));
    return Filters.within(
        Filters.all(
            List.of(Filters.inPeriod(recent), Filters.is(Dimension.VERDICT, Verdicts.MISALIGNED))),
        Map.of(DOMAINS, Buckets.terms(DomainWeeks.FIELD, MOST_CULPRITS, named)));
  }

  static List<Treatment> of(Map<String, Aggregate> answers) {
    Map<String, String> culprits = new HashMap<>();
    Buckets.named(Filters.within(answers, CULPRITS), DOMAINS)
        .forEach((domain, found) -> culprits.put(domain, culprit(found)));
    return Buckets.named(Filters.within(answers, LATELY), DOMAINS).entrySet().stream()
        .map(
            each ->
                new Treatment(
                    each.getKey(),
                    Verdicts.each(each.getValue(), found -> sums(found, DISPOSITIONS)),
                    culprits.getOrDefault(each.getKey(), "")))
        .toList();
  }

  private static String culprit(Map<String, Aggregate> found) {
    return Sources.NAMES.stream()
        .flatMap(by -> sums(Filters.within(found, by.parameter()), ALL).entrySet().stream())
        .max(Comparator.comparing(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static Map<String, Long> sums(Map<String, Aggregate> answers, String name) {
    return Buckets.named(answers, name).entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, each -> Buckets.messages(each.getValue(), ALL)));
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
