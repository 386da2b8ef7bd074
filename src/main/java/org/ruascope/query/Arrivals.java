package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;

/**
 * Learns how late reports come: from those about the four weeks that ended a week ago, by the day
 * on which they were stored. What was stored more than a week late came with old mails and teaches
 * nothing. A day is complete when, on four of five such days, 99 % was known after that time.
 */
public final class Arrivals {
  private static final int LATEST = 7;
  private static final int WEEKS = 28;
  private static final int LEAST_DAYS = 7;
  private static final double NEARLY_ALL = 0.99;
  private static final double MOST_DAYS = 0.8;
  private static final String DAYS = "days";
  private static final String STORED = "stored";

  private final Searches searches;

  /** Asks there. */
  public Arrivals(Searches searches) {
    this.searches = searches;
  }

  /**
   * What is known today, by reports on all domains.
   *
   * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer
   */
  public Arrival asOf(LocalDate today) {
    Scope scope = new Scope(null, Period.until(today.minusDays(LATEST + 1L), WEEKS), List.of());
    var stored = Asked.dates("event.ingested", CalendarInterval.Day, Asked.SUM);
    var days = Asked.days(Map.of(STORED, stored));
    Found found = Found.of(searches.aggregate(Alias.REPORTS, scope.query(), Map.of(DAYS, days)));
    List<long[]> late =
        found.dated(DAYS).entrySet().stream()
            .map(day -> late(day.getKey(), day.getValue()))
            .filter(known -> known[LATEST] > 0)
            .toList();
    return late.size() < LEAST_DAYS ? Arrival.usual(today) : learned(today, late);
  }

  /** How many messages of a day were known by its end, a day after, and so on. */
  private static long[] late(LocalDate day, Found found) {
    long[] known = new long[LATEST + 1];
    found
        .dated(STORED)
        .forEach(
            (stored, reports) -> {
              long days = Math.max(0, ChronoUnit.DAYS.between(day, stored));
              if (days <= LATEST) {
                known[(int) days] += reports.messages();
              }
            });
    Arrays.parallelPrefix(known, Long::sum);
    return known;
  }

  private static Arrival learned(LocalDate today, List<long[]> days) {
    int[] needed = days.stream().mapToInt(Arrivals::needed).sorted().toArray();
    int complete = needed[(int) Math.ceil(MOST_DAYS * needed.length) - 1] + 1;
    return new Arrival(today.minusDays(complete), true, shares(days));
  }

  private static int needed(long[] known) {
    return IntStream.range(0, known.length)
        .filter(day -> known[day] >= NEARLY_ALL * known[LATEST])
        .findFirst()
        .orElse(LATEST);
  }

  private static List<Double> shares(List<long[]> days) {
    double all = days.stream().mapToLong(day -> day[LATEST]).sum();
    return IntStream.rangeClosed(0, LATEST)
        .mapToObj(late -> days.stream().mapToLong(day -> day[late]).sum() / all)
        .toList();
  }
}
