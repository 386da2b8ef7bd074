package org.ruascope.simulation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Set;

/** Two years and their days, by number. */
final class Calendar {
  static final int DAYS = 730;
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final Set<MonthDay> HOLIDAYS =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(1, 6),
          MonthDay.of(5, 1),
          MonthDay.of(10, 3),
          MonthDay.of(11, 1),
          MonthDay.of(12, 24),
          MonthDay.of(12, 25),
          MonthDay.of(12, 26),
          MonthDay.of(12, 31));
  private static final Set<LocalDate> EASTER =
      Set.of(
          LocalDate.of(2024, 3, 29),
          LocalDate.of(2024, 4, 1),
          LocalDate.of(2024, 5, 9),
          LocalDate.of(2024, 5, 20),
          LocalDate.of(2025, 4, 18),
          LocalDate.of(2025, 4, 21),
          LocalDate.of(2025, 5, 29),
          LocalDate.of(2025, 6, 9));

  private Calendar() {}

  static LocalDate day(int index) {
    return FIRST.plusDays(index);
  }

  static int index(LocalDate day) {
    return Math.toIntExact(day.toEpochDay() - FIRST.toEpochDay());
  }

  static Instant end(int index) {
    return day(index + 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  static boolean isWeekend(int index) {
    DayOfWeek weekday = day(index).getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
  }

  static boolean isHoliday(int index) {
    return HOLIDAYS.contains(MonthDay.from(day(index))) || EASTER.contains(day(index));
  }

  /** From Christmas to the New Year, and the weeks of summer. */
  static boolean isVacation(int index) {
    LocalDate day = day(index);
    return day.getDayOfYear() > 358 || (day.getMonthValue() == 8 && day.getDayOfMonth() <= 20);
  }
}
