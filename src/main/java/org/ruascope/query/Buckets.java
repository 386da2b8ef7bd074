package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch._types.aggregations.RangeBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for documents in groups, and reads the answers. Where there are no indices yet, there is no
 * answer either, and nothing in any group.
 */
public final class Buckets {
  private static final String MESSAGES = "dmarc.messages.all";

  private Buckets() {}

  /** The values of a field that most documents have, with what is asked of each. */
  public static Aggregation terms(String field, int most, Map<String, Aggregation> each) {
    return Aggregation.of(
        all -> all.terms(terms -> terms.field(field).size(most)).aggregations(each));
  }

  /** The days, or weeks from Monday on, that have documents, by a field of time. */
  public static Aggregation dates(
      String field, CalendarInterval step, Map<String, Aggregation> each) {
    return Aggregation.of(
        all ->
            all.dateHistogram(dates -> dates.field(field).calendarInterval(step).minDocCount(1))
                .aggregations(each));
  }

  /** Periods by name, which may overlap. */
  public static Aggregation periods(Map<String, Period> periods, Map<String, Aggregation> each) {
    return Aggregation.of(
        all ->
            all.dateRange(
                    ranges -> {
                      ranges.field("@timestamp");
                      periods.forEach(
                          (name, period) ->
                              ranges.ranges(
                                  range ->
                                      range
                                          .key(name)
                                          .from(from -> from.expr(period.begin().toString()))
                                          .to(to -> to.expr(period.end().toString()))));
                      return ranges;
                    })
                .aggregations(each));
  }

  /** The sum of messages. */
  public static Aggregation messages() {
    return Aggregation.of(all -> all.sum(sum -> sum.field(MESSAGES)));
  }

  /** The answer to {@link #messages}. */
  public static long messages(Map<String, Aggregate> answers, String name) {
    Aggregate sum = answers.get(name);
    return sum == null ? 0 : Math.round(sum.sum().value());
  }

  /** The answer to {@link #terms} or {@link #periods}, in its order. */
  public static Map<String, Map<String, Aggregate>> named(
      Map<String, Aggregate> answers, String name) {
    Map<String, Map<String, Aggregate>> found = new LinkedHashMap<>();
    for (MultiBucketBase each : all(answers.get(name))) {
      found.put(name(each), each.aggregations());
    }
    return found;
  }

  /** The answer to {@link #dates}, by the first day of each. */
  public static Map<LocalDate, Map<String, Aggregate>> dated(
      Map<String, Aggregate> answers, String name) {
    Aggregate found = answers.get(name);
    Map<LocalDate, Map<String, Aggregate>> dates = new LinkedHashMap<>();
    if (found != null) {
      for (DateHistogramBucket each : found.dateHistogram().buckets().array()) {
        dates.put(day(each.key()), each.aggregations());
      }
    }
    return dates;
  }

  /** What has been asked, within a bucket: there, each question has its answer. */
  public static Aggregate one(Map<String, Aggregate> answers, String name) {
    return Objects.requireNonNull(answers.get(name), name);
  }

  /** The day in UTC that a time in milliseconds is in. */
  public static LocalDate day(long millis) {
    return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static List<? extends MultiBucketBase> all(@Nullable Aggregate found) {
    if (found == null || found.isUmterms()) {
      return List.of();
    }
    return switch (found._kind()) {
      case Sterms -> found.sterms().buckets().array();
      case Lterms -> found.lterms().buckets().array();
      case DateRange -> found.dateRange().buckets().array();
      default -> throw new IllegalArgumentException("no names in " + found._kind());
    };
  }

  private static String name(MultiBucketBase bucket) {
    return switch (bucket) {
      case StringTermsBucket term -> term.key().stringValue();
      case LongTermsBucket term -> String.valueOf(term.key());
      case RangeBucket range -> Objects.requireNonNull(range.key());
      default -> throw new IllegalArgumentException("no name: " + bucket.getClass());
    };
  }
}
