package org.ruascope.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A day of the story, in UTC.
 *
 * @param date in the calendar
 * @param number in the story, from 0
 */
record Day(LocalDate date, int number) {

  /** So many days in a row, numbered from 0, the last of them on this date. */
  static List<Day> endingOn(LocalDate lastDate, int count) {
    LocalDate first = lastDate.minusDays(count - 1L);
    return IntStream.range(0, count).mapToObj(n -> new Day(first.plusDays(n), n)).toList();
  }

  /** Midnight at its beginning. */
  Instant begin() {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Whether it is a Saturday or a Sunday. */
  boolean isWeekend() {
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }
}
