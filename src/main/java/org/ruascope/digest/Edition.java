package org.ruascope.digest;

import static java.time.temporal.IsoFields.WEEK_BASED_YEAR;
import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.ruascope.config.DigestSettings.Span;
import org.ruascope.query.Period;

/**
 * The week or month that a letter is about, in UTC.
 *
 * @param span which of both
 * @param first day: a Monday, or the first of a month
 */
public record Edition(Span span, LocalDate first) {
  private static final int WEEK = 7;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /** The one that a day is in. */
  static Edition with(LocalDate day, Span span) {
    return new Edition(
        span,
        switch (span) {
          case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case MONTH -> day.withDayOfMonth(1);
        });
  }

  /** The last one that is over. */
  public static Edition last(Span span, LocalDate today) {
    return with(today, span).before();
  }

  /**
   * What people write: {@code week} or {@code month} for the last one, {@code 2026-W47} or {@code
   * 2026-11}.
   *
   * @throws IllegalArgumentException when it is none of these, or hasn't begun
   */
  public static Edition of(String text, LocalDate today) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "week" -> last(Span.WEEK, today);
      case "month" -> last(Span.MONTH, today);
      default -> begun(named(text), today);
    };
  }

  private static Edition named(String text) {
    try {
      return text.toUpperCase(Locale.ROOT).contains("W")
          ? with(LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE), Span.WEEK)
          : with(YearMonth.parse(text).atDay(1), Span.MONTH);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("neither week, month, 2026-W47 nor 2026-11", e);
    }
  }

  private static Edition begun(Edition edition, LocalDate today) {
    if (edition.first.isAfter(today) || edition.first.getYear() < 1) {
      throw new IllegalArgumentException("it hasn't begun");
    }
    return edition;
  }

  /** The one before. */
  public Edition before() {
    return with(first.minusDays(1), span);
  }

  /** Its days. */
  public Period period() {
    LocalDate next = span == Span.WEEK ? first.plusWeeks(1) : first.plusMonths(1);
    return new Period(first, next.minusDays(1));
  }

  /** Its whole weeks, counted back from its end, and one more: what was so when it began. */
  List<Period> weeksBackwards() {
    Period all = period();
    return LongStream.rangeClosed(0, all.days() / WEEK)
        .mapToObj(weeks -> Period.until(all.last().minusWeeks(weeks), WEEK))
        .toList();
  }

  /** {@code 2026-W47} or {@code 2026-11}. */
  public String id() {
    return switch (span) {
      case WEEK ->
          "%04d-W%02d".formatted(first.get(WEEK_BASED_YEAR), first.get(WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> YearMonth.from(first).toString();
    };
  }

  /** For people: {@code week 47, 16 to 22 November 2026}, or {@code November 2026}. */
  String title() {
    return switch (span) {
      case WEEK ->
          "week " + first.get(WEEK_OF_WEEK_BASED_YEAR) + ", " + Words.days(first, period().last());
      case MONTH -> MONTH.format(first);
    };
  }
}
