package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch._types.aggregations.RangeBucket;
import co.elastic.clients.elasticsearch._types.aggregations.SingleBucketAggregateBase;
import co.elastic.clients.elasticsearch._types.aggregations.SingleMetricAggregateBase;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a bucket; nothing at all where there are no indices yet.
 *
 * @param key of the bucket; empty if it has none
 * @param documents in it; 0 where nobody counts them
 * @param answers by the names of what was asked, see {@link Asked}
 */
public record Found(String key, long documents, Map<String, Aggregate> answers) {
  public static final Found NOTHING = of(Map.of());

  /** Of all documents. */
  public static Found of(Map<String, Aggregate> answers) {
    return new Found("", 0, answers);
  }

  /** What was asked of those that pass a filter. */
  public Found in(String name) {
    Aggregate answer = answers.get(name);
    return answer != null && answer._get() instanceof SingleBucketAggregateBase one
        ? new Found(name, one.docCount(), one.aggregations())
        : NOTHING;
  }

  /** A bucket for each value or period; of what no index has a field for, none. */
  public List<Found> each(String name) {
    Aggregate answer = answers.get(name);
    if (answer == null) {
      return List.of();
    }
    return switch (answer._kind()) {
      case Sterms -> answer.sterms().buckets().array().stream().map(Found::of).toList();
      case Lterms -> answer.lterms().buckets().array().stream().map(Found::of).toList();
      case DateRange -> answer.dateRange().buckets().array().stream().map(Found::of).toList();
      default -> List.of();
    };
  }

  private static Found of(MultiBucketBase bucket) {
    String key =
        switch (bucket) {
          case StringTermsBucket term -> term.key().stringValue();
          case LongTermsBucket term -> String.valueOf(term.key());
          case RangeBucket range -> Objects.requireNonNull(range.key());
          default -> throw new IllegalArgumentException("no name: " + bucket.getClass());
        };
    return new Found(key, bucket.docCount(), bucket.aggregations());
  }

  /** The same by their values. */
  public Map<String, Found> named(String name) {
    Map<String, Found> named = new LinkedHashMap<>();
    each(name).forEach(bucket -> named.put(bucket.key(), bucket));
    return named;
  }

  /** The bucket of a value. */
  public Found each(String name, String value) {
    return each(name).stream().filter(it -> it.key().equals(value)).findFirst().orElse(NOTHING);
  }

  /** Whether there are no more values than those in the buckets. */
  public boolean isWhole(String name) {
    Aggregate answer = answers.get(name);
    Long more = null;
    if (answer != null && answer.isSterms()) {
      more = answer.sterms().sumOtherDocCount();
    } else if (answer != null && answer.isLterms()) {
      more = answer.lterms().sumOtherDocCount();
    }
    return more == null || more == 0;
  }

  /** The values, in the order asked for. */
  public List<String> values(String name) {
    return List.copyOf(named(name).keySet());
  }

  /** Messages by value, in the order asked for. */
  public Map<String, Long> counts(String name) {
    Map<String, Long> counts = new LinkedHashMap<>();
    each(name).forEach(bucket -> counts.put(bucket.key(), bucket.messages()));
    return counts;
  }

  /** A bucket for each day, or first day of a week. */
  public Map<LocalDate, Found> dated(String name) {
    Aggregate answer = answers.get(name);
    Map<LocalDate, Found> dated = new LinkedHashMap<>();
    if (answer != null) {
      answer
          .dateHistogram()
          .buckets()
          .array()
          .forEach(
              day -> dated.put(day(day.key()), new Found("", day.docCount(), day.aggregations())));
    }
    return dated;
  }

  /** Messages. */
  public long messages() {
    return sum(Asked.MESSAGES);
  }

  /** When the earliest report began. */
  public Instant since() {
    return Objects.requireNonNullElse(time(Asked.SINCE), Instant.EPOCH);
  }

  /** When the latest report began. */
  public Instant last() {
    return Objects.requireNonNullElse(time(Asked.LAST), Instant.EPOCH);
  }

  /** A sum; none of nothing. */
  public long sum(String name) {
    Double value = metric(name);
    return value == null ? 0 : Math.round(value);
  }

  /** A time; null if there is none. */
  public @Nullable Instant time(String name) {
    Double millis = metric(name);
    return millis == null ? null : Instant.ofEpochMilli(Math.round(millis));
  }

  /** The day in UTC of a time; null if there is none. */
  public @Nullable LocalDate day(String name) {
    Instant time = time(name);
    return time == null ? null : Period.day(time);
  }

  /** How many different ones there are, nearly. */
  public long different(String name) {
    Aggregate answer = answers.get(name);
    return answer == null ? 0 : answer.cardinality().value();
  }

  private static LocalDate day(long millis) {
    return Period.day(Instant.ofEpochMilli(millis));
  }

  /** A minimum, maximum or mean of nothing is none. */
  private @Nullable Double metric(String name) {
    Aggregate answer = answers.get(name);
    Double value =
        answer != null && answer._get() instanceof SingleMetricAggregateBase metric
            ? metric.value()
            : null;
    return value == null || !Double.isFinite(value) ? null : value;
  }
}
