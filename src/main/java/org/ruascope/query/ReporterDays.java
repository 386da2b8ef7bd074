package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
 * @param found by day
 */
record ReporterDays(Map<LocalDate, Found> found) {
  static final ReporterDays NONE = new ReporterDays(Map.of());

  /** What comes later is an old mail, read in afterwards, and says nothing of the reporter. */
  private static final long READ_IN_LATER = Duration.ofDays(7).toHours();

  private static final double SECONDS = Duration.ofHours(1).toSeconds();
  private static final String DAYS = "days";
  private static final String INGESTED = "ingested";
  private static final String END = "end";

  /** What to ask for within the bucket of a reporter. */
  static final Map<String, Aggregation> ASKED =
      Map.of(
          DAYS,
          Asked.days(Map.of(INGESTED, Asked.mean("event.ingested"), END, Asked.mean("event.end"))));

  static ReporterDays of(Found reporter) {
    return new ReporterDays(reporter.dated(DAYS));
  }

  SortedSet<LocalDate> days() {
    return new TreeSet<>(found.keySet());
  }

  /** When the last day's reports end, on average; null without any. */
  @Nullable Instant lastEnd() {
    return found.isEmpty() ? null : Objects.requireNonNull(found.get(days().last())).time(END);
  }

  /**
   * From the end of a report until it was stored, at the median; null if most were read in long
   * afterwards, so that it says nothing of the reporter.
   */
  @Nullable Long lateHours() {
    long[] late = hours().filter(each -> each <= READ_IN_LATER).sorted().toArray();
    return late.length == 0 || 2 * late.length < found.size() ? null : late[late.length / 2];
  }

  private LongStream hours() {
    return found.values().stream().mapToLong(ReporterDays::hours);
  }

  private static long hours(Found day) {
    Instant end = Objects.requireNonNullElse(day.time(END), Instant.EPOCH);
    Instant ingested = Objects.requireNonNullElse(day.time(INGESTED), end);
    return Math.max(0, Math.round(Duration.between(end, ingested).toSeconds() / SECONDS));
  }
}
