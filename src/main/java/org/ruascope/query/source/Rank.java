package org.ruascope.query.source;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.Map;
import org.ruascope.query.Asked;
import org.ruascope.query.Dimension;
import org.ruascope.query.Queries;

/** The figure by which groups are ordered, worked out by Elasticsearch. */
final class Rank {
  private static final String FIGURE = "rank";
  private static final String UNALIGNED = "unaligned";
  private static final Aggregation MESSAGES = Asked.sum("dmarc.messages.all");

  private Rank() {}

  /** What is asked of each group. */
  static Map<String, Aggregation> aggregations(Listing.Sort sort) {
    return switch (sort) {
      case MESSAGES -> Map.of(FIGURE, MESSAGES);
      case LAST_SEEN -> Map.of(FIGURE, Asked.latest("@timestamp"));
      case UNALIGNED ->
          Map.of(
              UNALIGNED,
              Asked.where(
                  Queries.is(Dimension.ALIGNMENT.field(), "none"), Map.of(FIGURE, MESSAGES)));
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
}
