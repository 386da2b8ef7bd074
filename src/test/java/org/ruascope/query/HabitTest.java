package org.ruascope.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.query.Habit.State;

/** When a reporter counts as silent: by its own habit, not by anybody's idea of it. */
class HabitTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

  @ParameterizedTest
  @CsvSource({
    "1, 1, REPORTS", // yesterday's has come
    "1, 5, REPORTS", // a day's pause, and three days for those that come late
    "1, 6, SILENT",
    "7, 17, REPORTS", // a weekly one has missed one week
    "7, 18, SILENT",
  })
  void isSilentAfterTwoUsualGapsAndThreeDays(int gap, int quiet, State expected) {
    assertThat(Habit.of(every(gap, quiet), TODAY)).isEqualTo(new Habit(expected, gap, quiet));
  }

  @Test
  void fewDaysMakeNoHabit() {
    SortedSet<LocalDate> four = daysAgo(60, 61, 62, 63);

    assertThat(Habit.of(four, TODAY)).isEqualTo(new Habit(State.TOO_FEW, null, 60));
    assertThat(Habit.of(daysAgo(60, 61, 62, 63, 64), TODAY).state()).isEqualTo(State.SILENT);
  }

  @Test
  void oneHolidayAmongTenGapsIsNotUsual() {
    SortedSet<LocalDate> days = daysAgo(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 40);

    assertThat(Habit.of(days, TODAY).usualGap()).isEqualTo(1);
  }

  @Test
  void whoPausesOftenIsGivenTime() {
    SortedSet<LocalDate> workingDays = daysAgo(6, 7, 8, 11, 12, 13, 14, 15, 18, 19);

    assertThat(Habit.of(workingDays, TODAY)).isEqualTo(new Habit(State.REPORTS, 3, 6));
  }

  @Test
  void reportsFromTheFutureAreNoSilence() {
    assertThat(Habit.of(daysAgo(-1, 0, 1, 2, 3), TODAY)).isEqualTo(new Habit(State.REPORTS, 1, 0));
  }

  @Test
  void thoseOfLongAgoAreGone() {
    assertThat(Habit.gone(TODAY.minusDays(120), TODAY)).isEqualTo(new Habit(State.GONE, null, 120));
  }

  private static SortedSet<LocalDate> every(int gap, int quiet) {
    return daysAgo(IntStream.range(0, 6).map(i -> quiet + i * gap).toArray());
  }

  private static SortedSet<LocalDate> daysAgo(int... days) {
    return IntStream.of(days)
        .mapToObj(TODAY::minusDays)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
