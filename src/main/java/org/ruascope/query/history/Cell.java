package org.ruascope.query.history;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruascope.query.Found;
import org.ruascope.query.Period;

/**
 * Documents that are alike.
 *
 * @param key what they have in common
 * @param found what was asked of them
 */
record Cell(Map<String, FieldValue> key, Found found) {

  static Cell of(CompositeBucket bucket) {
    long documents = Objects.requireNonNullElse(bucket.docCount(), 0L);
    return new Cell(bucket.key(), new Found("", documents, bucket.aggregations()));
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
    long millis = Objects.requireNonNull(key.get(Cells.DAY)).longValue();
    return Period.day(Instant.ofEpochMilli(millis));
  }

  /** By which reports they are told. */
  Told told() {
    return new Told(domain(), day(), reporter());
  }

  /** What one reporter tells of a domain and day. */
  record Told(String domain, LocalDate day, String reporter) {}
}
