package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The days that one reporter's reports are about, and how late each day's came. By day, because
 * Elasticsearch is asked without scripts; the mean of differences is the difference of means.
 *
 * @param buckets one for each day with reports
 */
record ReporterDays(List<DateHistogramBucket> buckets) {
  static final ReporterDays NONE = new ReporterDays(List.of());

  /** What comes later is an old mail, read in afterwards, and says nothing of the reporter. */
  private static final long READ_IN_LATER = Duration.ofDays(7).toHours();

  private static final String DAYS = "days";
  private static final String INGESTED = "ingested";
  private static final String END = "end";

  /** What to ask for within the bucket of a reporter. */
  static final Map<String, Aggregation> ASKED =
      Map.of(
          DAYS,
          Aggregation.of(
              days ->
                  days.dateHistogram(
                          each ->
                              each.field("@timestamp")
                                  .calendarInterval(CalendarInterval.Day)
                                  .minDocCount(1))
                      .aggregations(INGESTED, average("event.ingested"))
                      .aggregations(END, average("event.end"))));

  private static Aggregation average(String field) {
    return Aggregation.of(a -> a.avg(avg -> avg.field(field)));
  }

  static ReporterDays of(StringTermsBucket reporter) {
    return new ReporterDays(
        Objects.requireNonNull(reporter.aggregations().get(DAYS))
            .dateHistogram()
            .buckets()
            .array());
  }

  SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>();
    buckets.forEach(each -> days.add(day(each)));
    return days;
  }

  private static LocalDate day(DateHistogramBucket bucket) {
    return Instant.ofEpochMilli(bucket.key()).atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** When the last day's reports end, on average; null without any. */
  @Nullable Instant lastEnd() {
    return buckets.isEmpty()
        ? null
        : Instant.ofEpochMilli(Math.round(value(buckets.getLast(), END)));
  }

  /**
   * From the end of a report until it was stored, at the median; null if most were read in long
   * afterwards, so that it says nothing of the reporter.
   */
  @Nullable Long lateHours() {
    long[] late = hours().filter(each -> each <= READ_IN_LATER).sorted().toArray();
    return late.length == 0 || 2 * late.length < buckets.size() ? null : late[late.length / 2];
  }

  private LongStream hours() {
    return buckets.stream().mapToLong(ReporterDays::hours);
  }

  private static long hours(DateHistogramBucket day) {
    double millis = value(day, INGESTED) - value(day, END);
    return Math.max(0, Math.round(millis / Duration.ofHours(1).toMillis()));
  }

  private static double value(DateHistogramBucket day, String name) {
    Double value = Objects.requireNonNull(day.aggregations().get(name)).avg().value();
    return Objects.requireNonNullElse(value, 0.0);
  }
}
