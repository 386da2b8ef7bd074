package org.ruascope.query.overview;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ruascope.query.Condition;
import org.ruascope.query.Dimension;
import org.ruascope.query.Found;
import org.ruascope.query.Messages;

/**
 * Messages by whose they are.
 *
 * @param by verdict
 */
record Verdicts(Map<String, Messages> by) {
  static final Verdicts NONE = new Verdicts(Map.of());
  static final String MISALIGNED = "misaligned";
  static final String UNKNOWN = "unknown";

  private static final String COMPLIANT = "compliant";
  private static final String NAME = "verdicts";
  private static final int WORDS = 8;

  /** What to ask for; records that nobody has judged count too. */
  static Map<String, Aggregation> asked(Map<String, Aggregation> each) {
    return Map.of(
        NAME,
        Aggregation.of(
            all ->
                all.terms(
                        words ->
                            words
                                .field(Dimension.VERDICT.field())
                                .size(WORDS)
                                .missing(Condition.ABSENT))
                    .aggregations(each)));
  }

  /** The answer to {@link #asked}, of {@link Messages#SUMS}. */
  static Verdicts in(Found found) {
    return new Verdicts(each(found, Messages::in));
  }

  /** The answer to {@link #asked}. */
  static <T> Map<String, T> each(Found found, Function<Found, T> read) {
    return found.each(NAME).stream().collect(Collectors.toMap(Found::key, read));
  }

  Messages of(String verdict) {
    return by.getOrDefault(verdict, Messages.NONE);
  }

  /** Records of a domain's own mail. */
  static Query isOwn() {
    return new Condition(Dimension.VERDICT, List.of(COMPLIANT, MISALIGNED)).query();
  }

  /** The domain's own: not strangers', and not what others have passed on. */
  Messages own() {
    return of(COMPLIANT).plus(of(MISALIGNED));
  }

  Messages all() {
    return by.values().stream().reduce(Messages.NONE, Messages::plus);
  }

  /** Both together. */
  Verdicts plus(Verdicts more) {
    Map<String, Messages> sums = new HashMap<>(by);
    more.by.forEach((verdict, messages) -> sums.merge(verdict, messages, Messages::plus));
    return new Verdicts(sums);
  }
}
