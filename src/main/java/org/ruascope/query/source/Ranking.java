package org.ruascope.query.source;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationCollectMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ruascope.query.Condition;
import org.ruascope.query.Dimension;

/**
 * Which groups come first: of each, nothing but the figure that decides, so that many can be asked
 * for.
 */
final class Ranking {
  private static final String GROUPS = "groups";

  private final Grouping grouping;
  private final Listing.Sort sort;
  private final NameFilter filter;
  private final int most;

  /**
   * Ranks groups.
   *
   * @param most groups of each level
   */
  Ranking(Grouping grouping, Listing listing, int most) {
    this.grouping = grouping;
    this.sort = listing.sort();
    this.filter = new NameFilter(listing.text());
    this.most = most;
  }

  /** A group and the figure that decides where it comes. */
  record Ranked(Level level, String value, double rank) {}

  /**
   * Groups in their order.
   *
   * @param more whether there are others, which all come after these if all have the same level
   */
  record Groups(List<Ranked> ranked, boolean more) {}

  Map<String, Aggregation> aggregations() {
    Map<String, Aggregation> levels = new HashMap<>();
    for (Level level : grouping.levels()) {
      Query wanted = level.query();
      if (!filter.isEmpty() && level.dimension().isNumber()) {
        filter.numbers(level.dimension()).ifPresent(only -> add(levels, level, wanted, only));
      } else {
        add(levels, level, wanted);
      }
    }
    return levels;
  }

  private void add(Map<String, Aggregation> levels, Level level, Query... wanted) {
    levels.put(
        level.name(),
        Aggregation.of(
            all ->
                all.filter(q -> q.bool(bool -> bool.filter(List.of(wanted))))
                    .aggregations(
                        GROUPS,
                        groups ->
                            groups
                                .terms(terms -> terms(terms, level.dimension()))
                                .aggregations(Rank.aggregations(sort)))));
  }

  private TermsAggregation.Builder terms(TermsAggregation.Builder terms, Dimension dimension) {
    terms
        .field(dimension.field())
        .size(most)
        .shardSize(most + most / 2)
        .collectMode(TermsAggregationCollectMode.BreadthFirst)
        .order(
            NamedValue.of(
                Rank.path(sort), sort == Listing.Sort.NAME ? SortOrder.Asc : SortOrder.Desc));
    if (grouping.hasAbsent()) {
      terms.missing(Condition.ABSENT);
    }
    return filter.isEmpty() || dimension.isNumber() ? terms : terms.include(filter.names());
  }

  Groups read(Map<String, Aggregate> answers) {
    List<Ranked> ranked = new ArrayList<>();
    boolean more = false;
    for (Level level : grouping.levels()) {
      Found groups = Found.in(answers, level.name()).get(GROUPS);
      groups
          .each()
          .forEach((value, found) -> ranked.add(new Ranked(level, value, Rank.of(sort, found))));
      more |= groups.hasOthers();
    }
    ranked.sort(order());
    return new Groups(ranked, more);
  }

  /**
   * Groups of equal rank stay as Elasticsearch has them, so that pages of any length agree; so do
   * addresses, which it puts in the order of their bytes.
   */
  private Comparator<Ranked> order() {
    return sort == Listing.Sort.NAME
        ? Comparator.comparing((Ranked each) -> each.level().dimension().isNumber())
            .thenComparing(each -> each.level().dimension().isNumber() ? "" : each.value())
        : Comparator.comparingDouble(Ranked::rank).reversed();
  }
}
