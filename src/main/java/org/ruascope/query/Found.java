package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.SingleMetricAggregateBase;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a bucket; nothing at all where there are no indices yet.
 *
 * @param key of the bucket; empty if it has none
 * @param answers by the names of what was asked, see {@link Asked}
 */
record Found(String key, Map<String, Aggregate> answers) {

  /** Of all documents. */
  static Found of(Map<String, Aggregate> answers) {
    return new Found("", answers);
  }

  /** Messages. */
  long messages() {
    return Math.round(metric(Asked.MESSAGES, 0));
  }

  /** When the earliest report began. */
  Instant since() {
    return Instant.ofEpochMilli(Math.round(metric(Asked.SINCE, 0)));
  }

  /** When the latest report began. */
  Instant last() {
    return Instant.ofEpochMilli(Math.round(metric(Asked.LAST, 0)));
  }

  /** How many different ones there are, nearly. */
  long different(String name) {
    Aggregate answer = answers.get(name);
    return answer == null ? 0 : answer.cardinality().value();
  }

  /** What was asked of those that pass a filter. */
  Found filtered(String name) {
    Aggregate answer = answers.get(name);
    return of(answer == null ? Map.of() : answer.filter().aggregations());
  }

  /** The begins of days with any documents. */
  List<Instant> days(String name) {
    Aggregate answer = answers.get(name);
    return answer == null
        ? List.of()
        : answer.dateHistogram().buckets().array().stream()
            .map(day -> Instant.ofEpochMilli(day.key()))
            .toList();
  }

  /** Whether there are no more values than those in the buckets. */
  boolean isWhole(String name) {
    Aggregate answer = answers.get(name);
    @Nullable Long more =
        answer != null && answer.isSterms() ? answer.sterms().sumOtherDocCount() : null;
    return more == null || more == 0;
  }

  /** A bucket for each value; of what no index has a field for, none. */
  List<Found> each(String name) {
    Aggregate answer = answers.get(name);
    return answer == null || !answer.isSterms()
        ? List.of()
        : answer.sterms().buckets().array().stream().map(Found::of).toList();
  }

  private static Found of(StringTermsBucket bucket) {
    return new Found(bucket.key().stringValue(), bucket.aggregations());
  }

  /** The values, those with the most messages first. */
  List<String> values(String name) {
    return List.copyOf(counts(name).keySet());
  }

  /** Messages by value, the most first. */
  Map<String, Long> counts(String name) {
    Map<String, Long> counts = new LinkedHashMap<>();
    each(name).forEach(bucket -> counts.put(bucket.key(), bucket.messages()));
    return counts;
  }

  private double metric(String name, double otherwise) {
    Aggregate answer = answers.get(name);
    return answer != null && answer._get() instanceof SingleMetricAggregateBase metric
        ? value(metric, otherwise)
        : otherwise;
  }

  private static double value(SingleMetricAggregateBase metric, double otherwise) {
    @Nullable Double value = metric.value();
    return value == null || !Double.isFinite(value) ? otherwise : value;
  }
}
