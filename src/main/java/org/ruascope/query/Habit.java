package org.ruascope.query;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How often a reporter reports, learned from the days of its own reports.
 *
 * @param state what that comes to
 * @param usualGap days from one report to the next: nine of ten gaps are no longer; null if there
 *     is too little to learn from
 * @param quiet days since the last day that a report is about
 */
public record Habit(State state, @Nullable Integer usualGap, int quiet) {
  /** So many days are looked at. */
  static final int WINDOW = 90;

  /** Reports may come so many days late, as if it were nothing. */
  static final int LATE = 3;

  private static final int FEWEST_DAYS = 5;

  /** Whether to worry. */
  public enum State {
    /** As it usually does. */
    REPORTS,
    /** Nothing for more than two of its usual gaps, and three days. */
    SILENT,
    /** Too few days with reports to know its habit. */
    TOO_FEW,
    /** Nothing at all in the days that are looked at. */
    GONE;

    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What the days tell.
   *
   * @param days that reports are about, within the window
   * @param today the day from which one looks back
   */
  static Habit of(SortedSet<LocalDate> days, LocalDate today) {
    int quiet = Math.max(0, between(days.getLast(), today));
    if (days.size() < FEWEST_DAYS) {
      return new Habit(State.TOO_FEW, null, quiet);
    }
    int usual = usualGap(List.copyOf(days));
    return new Habit(quiet > 2 * usual + LATE ? State.SILENT : State.REPORTS, usual, quiet);
  }

  /** Of one with reports from before the window only. */
  static Habit gone(LocalDate last, LocalDate today) {
    return new Habit(State.GONE, null, between(last, today));
  }

  /** A long pause once, or a holiday, doesn't change what is usual. */
  private static int usualGap(List<LocalDate> days) {
    int[] gaps =
        IntStream.range(1, days.size())
            .map(i -> between(days.get(i - 1), days.get(i)))
            .sorted()
            .toArray();
    return gaps[(gaps.length * 9 + 9) / 10 - 1];
  }

  private static int between(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }
}
