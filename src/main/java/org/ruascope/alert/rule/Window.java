package org.ruascope.alert.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days that are looked at, by number: 0 is the first.
 *
 * @param asOf the instant from which one looks back
 * @param first day
 */
public record Window(Instant asOf, LocalDate first) {

  /** The {@value History#DAYS} days before that of the instant. */
  public static Window before(Instant asOf) {
    return new Window(asOf, LocalDate.ofInstant(asOf, ZoneOffset.UTC).minusDays(History.DAYS));
  }

  /** The last day. */
  public LocalDate last() {
    return day(History.DAYS - 1);
  }

  LocalDate day(int index) {
    return first.plusDays(index);
  }

  int index(LocalDate day) {
    return Math.toIntExact(day.toEpochDay() - first.toEpochDay());
  }

  /** When a day begins. */
  Instant begin(int index) {
    return day(index).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** When a day has ended. */
  Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
