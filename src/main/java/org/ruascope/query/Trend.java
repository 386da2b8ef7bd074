package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;

/** Messages by day: how they passed, and what was done with them. */
public final class Trend {
  private static final int MOST_DAYS = 120;
  private static final int WORDS = 10;
  private static final String STEPS = "steps";
  private static final String ALIGNMENT = "alignment";
  private static final String DISPOSITION = "disposition";

  private final Searches searches;
  private final Arrivals arrivals;

  /** Asks there. */
  public Trend(Searches searches) {
    this.searches = searches;
    this.arrivals = new Arrivals(searches);
  }

  /** How long the time is that a point stands for; weeks begin on Monday. */
  public enum Step {
    DAY(CalendarInterval.Day),
    WEEK(CalendarInterval.Week);

    private final CalendarInterval interval;

    Step(CalendarInterval interval) {
      this.interval = interval;
    }

    private LocalDate begin(LocalDate day) {
      return this == DAY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDate next(LocalDate begin) {
      return this == DAY ? begin.plusDays(1) : begin.plusWeeks(1);
    }
  }

  /** Messages by what passed, aligned. */
  public record ByAlignment(long both, long dkim, long spf, long none) {}

  /** Messages by what was done with them; pass is RFC 9990's word for mail that needs no policy. */
  public record ByDisposition(
      long pass, long none, long quarantine, long reject, long unrecognised) {}

  /**
   * A day or week; within the period.
   *
   * @param complete whether nearly all reports about it have come
   */
  public record Point(
      LocalDate first,
      LocalDate last,
      boolean complete,
      ByAlignment alignment,
      ByDisposition disposition) {}

  /**
   * What there is in a period.
   *
   * @param arrival why points aren't complete
   * @param points each day or week, those without mail too
   */
  public record Answer(Period period, Step step, Arrival arrival, List<Point> points) {
    public Answer {
      points = List.copyOf(points);
    }
  }

  /**
   * The messages of the scope, by day or, in long periods, by week.
   *
   * @param today in UTC
   * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer
   */
  public Answer in(Scope scope, LocalDate today) {
    Period period = scope.period();
    Step step = period.days() > MOST_DAYS ? Step.WEEK : Step.DAY;
    Aggregation steps =
        Asked.dates(
            "@timestamp",
            step.interval,
            Map.of(ALIGNMENT, sums("dmarc.alignment"), DISPOSITION, sums("dmarc.disposition")));
    Map<LocalDate, Found> found =
        Found.of(searches.aggregate(Alias.RECORDS, scope.query(), Map.of(STEPS, steps)))
            .dated(STEPS);
    Arrival arrival = arrivals.asOf(today);
    List<Point> points = new ArrayList<>();
    for (LocalDate begin = step.begin(period.first());
        !begin.isAfter(period.last());
        begin = step.next(begin)) {
      Period part = part(period, begin, step.next(begin).minusDays(1));
      points.add(point(part, arrival, found.getOrDefault(begin, Found.NOTHING)));
    }
    return new Answer(period, step, arrival, points);
  }

  private static Aggregation sums(String field) {
    return Asked.usual(field, WORDS, Asked.SUM);
  }

  private static Period part(Period period, LocalDate first, LocalDate last) {
    return new Period(
        first.isBefore(period.first()) ? period.first() : first,
        last.isAfter(period.last()) ? period.last() : last);
  }

  private static Point point(Period part, Arrival arrival, Found found) {
    Words alignment = new Words(found.counts(ALIGNMENT));
    Words disposition = new Words(found.counts(DISPOSITION));
    return new Point(
        part.first(),
        part.last(),
        arrival.complete(part.last()),
        new ByAlignment(
            alignment.of("both"), alignment.of("dkim"), alignment.of("spf"), alignment.of("none")),
        new ByDisposition(
            disposition.of("pass"),
            disposition.of("none"),
            disposition.of("quarantine"),
            disposition.of("reject"),
            disposition.of("unrecognised")));
  }

  private record Words(Map<String, Long> messages) {
    long of(String word) {
      return messages.getOrDefault(word, 0L);
    }
  }
}
