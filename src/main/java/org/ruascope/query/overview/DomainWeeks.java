package org.ruascope.query.overview;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.List;
import java.util.Map;
import org.ruascope.query.Buckets;
import org.ruascope.query.Messages;

/**
 * How a policy domain stands in the last week, and before.
 *
 * @param domain its name
 * @param week the last seven complete days
 * @param usual the four weeks before
 */
record DomainWeeks(String domain, Verdicts week, Verdicts usual) {
  static final int MOST = 1_000;
  static final String FIELD = "dmarc.policy.domain";

  private static final String NAME = "domains";
  private static final String PARTS = "parts";
  private static final String WEEK = "week";
  private static final String USUAL = "usual";

  static Map<String, Aggregation> asked(Windows windows) {
    return Map.of(NAME, Buckets.terms(FIELD, MOST, parts(windows, Verdicts.asked(Messages.SUMS))));
  }

  static List<DomainWeeks> of(Map<String, Aggregate> answers) {
    return Buckets.named(answers, NAME).entrySet().stream()
        .map(
            each ->
                new DomainWeeks(
                    each.getKey(),
                    Verdicts.of(week(each.getValue())),
                    Verdicts.of(usual(each.getValue()))))
        .toList();
  }

  /** Something of each of the two times. */
  static Map<String, Aggregation> parts(Windows windows, Map<String, Aggregation> each) {
    return Map.of(
        PARTS, Buckets.periods(Map.of(WEEK, windows.week(), USUAL, windows.usual()), each));
  }

  /** What {@link #parts} finds in the week. */
  static Map<String, Aggregate> week(Map<String, Aggregate> answers) {
    return Buckets.named(answers, PARTS).getOrDefault(WEEK, Map.of());
  }

  /** What {@link #parts} finds in the four weeks before. */
  static Map<String, Aggregate> usual(Map<String, Aggregate> answers) {
    return Buckets.named(answers, PARTS).getOrDefault(USUAL, Map.of());
  }
}
