package org.ruascope.query.source;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.SingleBucketAggregateBase;
import co.elastic.clients.elasticsearch._types.aggregations.SingleMetricAggregateBase;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruascope.query.Messages;

/**
 * What {@link Ask} has found. Where there are no indices yet, that is nothing.
 *
 * @param aggregate the answer itself, if it has groups; null otherwise
 * @param answers to what was asked within
 */
record Found(@Nullable Aggregate aggregate, Map<String, Aggregate> answers) {

  /** Of all records. */
  static Found of(Map<String, Aggregate> answers) {
    return new Found(null, answers);
  }

  static Found in(Map<String, Aggregate> answers, String name) {
    return of(answers).get(name);
  }

  /** An answer that has groups, or others within. */
  Found get(String name) {
    Aggregate found = answers.get(name);
    return found != null && found._get() instanceof SingleBucketAggregateBase one
        ? new Found(found, one.aggregations())
        : new Found(found, Map.of());
  }

  /** Groups by their value, in order. */
  Map<String, Found> each() {
    Map<String, Found> each = new LinkedHashMap<>();
    if (aggregate != null && aggregate.isSterms()) {
      aggregate
          .sterms()
          .buckets()
          .array()
          .forEach(bucket -> each.put(bucket.key().stringValue(), of(bucket.aggregations())));
    } else if (aggregate != null && aggregate.isLterms()) {
      aggregate
          .lterms()
          .buckets()
          .array()
          .forEach(bucket -> each.put(String.valueOf(bucket.key()), of(bucket.aggregations())));
    }
    return each;
  }

  /** Whether there are groups that weren't given. */
  boolean hasOthers() {
    Long others = null;
    if (aggregate != null && aggregate.isSterms()) {
      others = aggregate.sterms().sumOtherDocCount();
    } else if (aggregate != null && aggregate.isLterms()) {
      others = aggregate.lterms().sumOtherDocCount();
    }
    return others != null && others > 0;
  }

  /** The values of groups. */
  List<String> values(String name) {
    return List.copyOf(get(name).each().keySet());
  }

  /** Messages by value. */
  long messages(String name, String value) {
    Found group = get(name).each().get(value);
    return group == null ? 0 : group.sum(Ask.SUM);
  }

  Messages messages() {
    return Messages.of(answers);
  }

  long sum(String name) {
    return Math.round(metric(name));
  }

  Instant time(String name) {
    return Instant.ofEpochMilli(Math.round(metric(name)));
  }

  long different(String name) {
    Aggregate found = answers.get(name);
    return found == null ? 0 : found.cardinality().value();
  }

  private double metric(String name) {
    Aggregate found = answers.get(name);
    if (found == null || !(found._get() instanceof SingleMetricAggregateBase metric)) {
      return 0;
    }
    Double value = metric.value();
    return value == null || !Double.isFinite(value) ? 0 : value;
  }
}
