package org.ruascope.query.source;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationCollectMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.util.List;
import java.util.Map;
import org.ruascope.query.Asked;
import org.ruascope.query.Condition;
import org.ruascope.query.Found;

/**
 * Which groups come first: of each, nothing but the figure that decides, so that many can be asked
 * for.
 */
final class Ranking {
  private static final String WANTED = "wanted";
  private static final String GROUPS = "groups";

  private final Grouping grouping;
  private final Listing.Sort sort;
  private final NameFilter filter;
  private final int most;

  /** Ranks groups, so many at most. */
  Ranking(Grouping grouping, Listing listing, int most) {
    this.grouping = grouping;
    this.sort = listing.sort();
    this.filter = new NameFilter(listing.text());
    this.most = most;
  }

  /**
   * Groups in their order.
   *
   * @param values that name them
   * @param more whether there are others, which come after these
   */
  record Groups(List<String> values, boolean more) {}

  Map<String, Aggregation> aggregations() {
    Query wanted = filter.query(grouping.dimension());
    return Map.of(WANTED, Asked.where(wanted, Map.of(GROUPS, groups())));
  }

  private Aggregation groups() {
    return Aggregation.of(all -> all.terms(this::terms).aggregations(Rank.aggregations(sort)));
  }

  private TermsAggregation.Builder terms(TermsAggregation.Builder terms) {
    terms
        .field(grouping.dimension().field())
        .size(most)
        .shardSize(most + most / 2)
        .collectMode(TermsAggregationCollectMode.BreadthFirst)
        .order(
            NamedValue.of(
                Rank.path(sort), sort == Listing.Sort.NAME ? SortOrder.Asc : SortOrder.Desc));
    if (grouping.hasAbsent()) {
      terms.missing(Condition.ABSENT);
    }
    return filter.isEmpty() || grouping.dimension().isNumber()
        ? terms
        : terms.include(filter.names(grouping.dimension()));
  }

  /** Groups of equal rank stay as Elasticsearch has them, so that pages of any length agree. */
  Groups read(Found found) {
    Found wanted = found.in(WANTED);
    return new Groups(wanted.values(GROUPS), !wanted.isWhole(GROUPS));
  }
}
