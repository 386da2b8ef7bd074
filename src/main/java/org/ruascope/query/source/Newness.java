package org.ruascope.query.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ruascope.query.Period;

/**
 * Which sources are new: not seen before the last days of a period. In the first week of all
 * reports everything would be, and so nothing is.
 *
 * @param since the first day from which on a source is new
 */
record Newness(LocalDate since) {
  private static final int LAST_DAYS = 30;
  private static final int FIRST_DAYS = 7;

  /**
   * New in the last thirty days of a period, or in all of a shorter one.
   *
   * @param stored the day of the first report; null if there is none
   */
  static Newness in(Period period, @Nullable LocalDate stored) {
    LocalDate last = period.last().minusDays(LAST_DAYS - 1L);
    LocalDate since = last.isBefore(period.first()) ? period.first() : last;
    LocalDate settled = stored == null ? since : stored.plusDays(FIRST_DAYS);
    return new Newness(settled.isAfter(since) ? settled : since);
  }

  boolean isNew(LocalDate firstSeen) {
    return !firstSeen.isBefore(since);
  }
}
