package org.ruascope.query.overview;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.query.Arrival;
import org.ruascope.query.Period;

/**
 * What is compared with what. Only days whose reports have come, and the same weekdays.
 *
 * @param now the complete days of the period; null if there are none
 * @param before as many days, so many whole weeks earlier that none is in both
 * @param week the last seven complete days
 * @param usual the four weeks before
 * @param recent from the week's begin on, with the days that aren't complete
 */
public record Windows(
    @Nullable Period now, @Nullable Period before, Period week, Period usual, Period recent) {
  private static final int WEEK = 7;
  private static final int USUAL = 28;

  static Windows of(Period period, Arrival arrival) {
    Optional<Period> now = arrival.complete(period);
    LocalDate last = now.map(Period::last).orElse(arrival.lastComplete());
    Period week = Period.until(last, WEEK);
    return new Windows(
        now.orElse(null),
        now.map(Windows::weeksBefore).orElse(null),
        week,
        Period.until(week.first().minusDays(1), USUAL),
        new Period(week.first(), last.isAfter(period.last()) ? last : period.last()));
  }

  private static Period weeksBefore(Period now) {
    long weeks = (now.days() + WEEK - 1) / WEEK;
    return new Period(now.first().minusWeeks(weeks), now.last().minusWeeks(weeks));
  }

  /** Five weeks, and the days that aren't complete. */
  Period weeks() {
    return new Period(usual.first(), recent.last());
  }

  /** From the first day of all to the last. */
  Period whole(Period period) {
    LocalDate first =
        Stream.of(period.first(), usual.first(), before == null ? usual.first() : before.first())
            .min(LocalDate::compareTo)
            .orElseThrow();
    return new Period(first, recent.last());
  }
}
