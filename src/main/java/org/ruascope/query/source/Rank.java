package org.ruascope.query.source;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.Map;
import org.ruascope.query.Dimension;

/** The figure by which groups are ordered, worked out by Elasticsearch. */
final class Rank {
  private static final String FIGURE = "rank";
  private static final String UNALIGNED = "unaligned";

  private Rank() {}

  /** What is asked of each group. */
  static Map<String, Aggregation> aggregations(Listing.Sort sort) {
    return switch (sort) {
      case MESSAGES -> Map.of(FIGURE, Ask.MESSAGES);
      case LAST_SEEN -> Map.of(FIGURE, Ask.LATEST);
      case UNALIGNED ->
          Map.of(
              UNALIGNED,
              Aggregation.of(
                  all ->
                      all.filter(
                              q -> q.term(t -> t.field(Dimension.ALIGNMENT.field()).value("none")))
                          .aggregations(FIGURE, Ask.MESSAGES)));
      case NAME -> Map.of();
    };
  }

  /** Where Elasticsearch finds it. */
  static String path(Listing.Sort sort) {
    return switch (sort) {
      case MESSAGES, LAST_SEEN -> FIGURE;
      case UNALIGNED -> UNALIGNED + ">" + FIGURE;
      case NAME -> "_key";
    };
  }

  /** A group's. */
  static double of(Listing.Sort sort, Found group) {
    return switch (sort) {
      case MESSAGES -> group.sum(FIGURE);
      case LAST_SEEN -> group.time(FIGURE).toEpochMilli();
      case UNALIGNED -> group.get(UNALIGNED).sum(FIGURE);
      case NAME -> 0;
    };
  }
}
