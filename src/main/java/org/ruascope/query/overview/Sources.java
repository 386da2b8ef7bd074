package org.ruascope.query.overview;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruascope.query.Buckets;
import org.ruascope.query.Dimension;
import org.ruascope.query.Messages;

/** Who sends a domain's own mail, in the last week and before. */
final class Sources {
  /** By what a source is named: the first of these that is known of it. */
  static final List<Dimension> NAMES =
      List.of(
          Dimension.SENDER,
          Dimension.SERVICE,
          Dimension.HOST_DOMAIN,
          Dimension.NETWORK,
          Dimension.IP);

  private static final String NAME = "sources";
  private static final int MOST = 300;

  private Sources() {}

  /**
   * A source.
   *
   * @param by what its name is of
   * @param week messages in the last seven complete days
   * @param usual messages in the four weeks before
   */
  record Source(Dimension by, String name, Messages week, Messages usual) {}

  static Map<String, Aggregation> asked(Windows windows) {
    Map<String, Aggregation> parts = DomainWeeks.parts(windows, Messages.SUMS);
    return eachName(
        by ->
            Filters.within(
                Filters.all(List.of(named(by), Verdicts.isOwn())),
                Map.of(NAME, Buckets.terms(by.field(), MOST, parts))));
  }

  static List<Source> of(Map<String, Aggregate> answers) {
    return NAMES.stream().flatMap(by -> of(by, answers)).toList();
  }

  private static Stream<Source> of(Dimension by, Map<String, Aggregate> answers) {
    return Buckets.named(Filters.within(answers, by.parameter()), NAME).entrySet().stream()
        .map(
            each ->
                new Source(
                    by,
                    each.getKey(),
                    Messages.of(DomainWeeks.week(each.getValue())),
                    Messages.of(DomainWeeks.usual(each.getValue()))));
  }

  static Map<String, Aggregation> eachName(Function<Dimension, Aggregation> asked) {
    return NAMES.stream().collect(Collectors.toMap(Dimension::parameter, asked));
  }

  /** Records of sources whose best name is of this kind. */
  static Query named(Dimension by) {
    List<Query> better = NAMES.subList(0, NAMES.indexOf(by)).stream().map(Filters::exists).toList();
    return Filters.all(List.of(Filters.exists(by), Filters.none(better)));
  }
}
