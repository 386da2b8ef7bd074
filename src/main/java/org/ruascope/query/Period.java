package org.ruascope.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Days in UTC, as reports count them.
 *
 * @param first day
 * @param last day, inclusive
 */
public record Period(LocalDate first, LocalDate last) {
  /** All days that reports can be about. */
  public static final Period ALWAYS = new Period(LocalDate.EPOCH, LocalDate.of(9999, 12, 30));

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(last + " is before " + first);
    }
  }

  /** The last days up to this one. */
  public static Period until(LocalDate last, int days) {
    return new Period(last.minusDays(days - 1L), last);
  }

  /** The day in UTC that a time is in. */
  public static LocalDate day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** When the first day begins. */
  public Instant begin() {
    return first.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** When the last day has ended. */
  public Instant end() {
    return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** How many days it has. */
  public long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** As many days just before. */
  public Period before() {
    return new Period(first.minusDays(days()), first.minusDays(1));
  }
}
