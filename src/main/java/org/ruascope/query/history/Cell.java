package org.ruascope.query.history;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruascope.query.Buckets;

/**
 * Sums of documents that are alike.
 *
 * @param key what they have in common
 * @param sums by name
 * @param documents how many
 */
record Cell(Map<String, FieldValue> key, Map<String, Aggregate> sums, long documents) {

  static Cell of(CompositeBucket bucket) {
    return new Cell(
        bucket.key(), bucket.aggregations(), Objects.requireNonNullElse(bucket.docCount(), 0L));
  }

  /** Empty if they don't say. */
  String text(String field) {
    @Nullable FieldValue value = key.get(field);
    return value == null || !value.isString() ? "" : value.stringValue();
  }

  String domain() {
    return text(Cells.DOMAIN);
  }

  String reporter() {
    return text(Cells.REPORTER);
  }

  LocalDate day() {
    return Buckets.day(Objects.requireNonNull(key.get(Cells.DAY)).longValue());
  }

  /** What reports of a day by one reporter have in common. */
  Told told() {
    return new Told(domain(), day(), reporter());
  }

  /** A sum, or that of what passes a filter. */
  long sum(String name) {
    Aggregate answer = sums.get(name);
    if (answer == null) {
      return 0;
    }
    return Math.round(
        answer.isFilter() ? sumWithin(answer.filter().aggregations()) : answer.sum().value());
  }

  static final String WITHIN = "sum";

  private static double sumWithin(Map<String, Aggregate> answers) {
    Aggregate sum = answers.get(WITHIN);
    return sum == null ? 0 : sum.sum().value();
  }

  /** When a day's reports by one reporter tell of a domain. */
  record Told(String domain, LocalDate day, String reporter) {}
}
