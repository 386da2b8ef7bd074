package org.ruascope.alert.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * When reporters report, learned from those reports that are a week old or more, and so which days
 * are closed: nearly all of what usually comes is there, or overdue.
 */
final class Habits {
  private static final int SETTLED = 7;
  private static final double NEARLY_ALL = 0.9;
  private static final double OFTEN = 0.5;
  private static final int FEWEST_DAYS = 7;
  private static final double LATE = 0.9;
  private static final Duration GRACE = Duration.ofHours(6);

  /** Of those whose habit isn't known. */
  private static final Duration USUALLY_LATE = Duration.ofDays(3);

  private final Window window;
  private final Map<String, Habit> regular = new HashMap<>();
  private final Map<String, boolean[]> came = new HashMap<>();

  /**
   * One reporter's.
   *
   * @param late after a day's end, all but a tenth of its reports are there by then
   * @param messages a day
   */
  private record Habit(Duration late, double messages) {}

  Habits(Window window, List<Facts.Reports> reports) {
    this.window = window;
    Map<String, List<Facts.Reports>> settled = new HashMap<>();
    for (Facts.Reports each : reports) {
      int day = window.index(each.day());
      came.computeIfAbsent(each.reporter(), name -> new boolean[History.DAYS])[day] = true;
      if (day < History.DAYS - SETTLED) {
        settled.computeIfAbsent(each.reporter(), name -> new ArrayList<>()).add(each);
      }
    }
    settled.forEach(this::learn);
  }

  private void learn(String reporter, List<Facts.Reports> reports) {
    int first = reports.stream().mapToInt(each -> window.index(each.day())).min().orElseThrow();
    long days = reports.stream().map(Facts.Reports::day).distinct().count();
    if (days >= FEWEST_DAYS && days >= OFTEN * (History.DAYS - SETTLED - first)) {
      double messages = reports.stream().mapToLong(Facts.Reports::messages).sum();
      regular.put(reporter, new Habit(late(reports), messages / days));
    }
  }

  private Duration late(List<Facts.Reports> reports) {
    long[] seconds =
        reports.stream()
            .mapToLong(each -> Duration.between(window.end(each.day()), each.arrived()).toSeconds())
            .sorted()
            .toArray();
    return Duration.ofSeconds(Math.max(0, seconds[(int) (LATE * (seconds.length - 1))]));
  }

  /** How many days are closed, from the first on. */
  int closed() {
    int day = History.DAYS - SETTLED;
    while (day < History.DAYS && isClosed(day)) {
      day++;
    }
    return day;
  }

  private boolean isClosed(int day) {
    if (regular.isEmpty()) {
      return isOver(day, USUALLY_LATE);
    }
    return share(name -> came(name, day) || isOver(day, habit(name).late())) >= NEARLY_ALL;
  }

  /** The part of usual messages whose reporters have reported on a day, from 0 to 1. */
  double covered(int day) {
    return regular.isEmpty() ? 1 : share(name -> came(name, day));
  }

  private double share(Predicate<String> counts) {
    double all = regular.values().stream().mapToDouble(Habit::messages).sum();
    double counted =
        regular.keySet().stream().filter(counts).mapToDouble(n -> habit(n).messages()).sum();
    return all == 0 ? 1 : counted / all;
  }

  private Habit habit(String reporter) {
    return Objects.requireNonNull(regular.get(reporter));
  }

  private boolean came(String reporter, int day) {
    boolean[] days = came.get(reporter);
    return days != null && days[day];
  }

  private boolean isOver(int day, Duration late) {
    Instant due = window.end(window.day(day)).plus(late).plus(GRACE);
    return !window.asOf().isBefore(due);
  }
}
