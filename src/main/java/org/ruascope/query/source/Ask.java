package org.ruascope.query.source;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.util.NamedValue;
import java.util.HashMap;
import java.util.Map;

/** What is asked of records; {@link Found} reads the answers. */
final class Ask {
  static final String SUM = "sum";

  static final Aggregation MESSAGES =
      Aggregation.of(all -> all.sum(sum -> sum.field("dmarc.messages.all")));
  static final Aggregation EARLIEST =
      Aggregation.of(all -> all.min(min -> min.field("@timestamp")));
  static final Aggregation LATEST = Aggregation.of(all -> all.max(max -> max.field("@timestamp")));

  private static final int PRECISE = 1_000;

  private Ask() {}

  /** How many different addresses; nearly, if there are more than a thousand. */
  static final Aggregation ADDRESSES =
      Aggregation.of(
          all -> all.cardinality(count -> count.field("source.ip").precisionThreshold(PRECISE)));

  /** The values with the most messages, and how many these are. */
  static Aggregation most(String field, int size) {
    return most(field, size, Map.of());
  }

  /** The values with the most messages, and more about each. */
  static Aggregation most(String field, int size, Map<String, Aggregation> details) {
    Map<String, Aggregation> all = new HashMap<>(details);
    all.put(SUM, MESSAGES);
    return Aggregation.of(
        values ->
            values
                .terms(
                    terms ->
                        terms.field(field).size(size).order(NamedValue.of(SUM, SortOrder.Desc)))
                .aggregations(all));
  }
}
