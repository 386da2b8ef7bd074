package org.ruascope.query.overview;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.List;
import java.util.Map;
import org.ruascope.query.Asked;
import org.ruascope.query.Found;
import org.ruascope.query.Messages;
import org.ruascope.query.Period;

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
    return Map.of(
        NAME,
        Asked.usual(
            FIELD, MOST, parts(windows.week(), windows.usual(), Verdicts.asked(Messages.SHARE))));
  }

  static List<DomainWeeks> in(Found found) {
    return found.each(NAME).stream()
        .map(
            domain ->
                new DomainWeeks(
                    domain.key(), Verdicts.in(week(domain)), Verdicts.in(usual(domain))))
        .toList();
  }

  /** Something of each of two times. */
  static Map<String, Aggregation> parts(Period week, Period usual, Map<String, Aggregation> each) {
    return Map.of(PARTS, Asked.periods(Map.of(WEEK, week, USUAL, usual), each));
  }

  /** What {@link #parts} finds in the week. */
  static Found week(Found found) {
    return found.each(PARTS, WEEK);
  }

  /** What {@link #parts} finds in the four weeks before. */
  static Found usual(Found found) {
    return found.each(PARTS, USUAL);
  }
}
