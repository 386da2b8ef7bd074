package org.ruascope.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How late reports come, and so which days they tell of in full.
 *
 * @param lastComplete the last day of which nearly all is known by now
 * @param learned whether this is known from earlier reports; else it is what is usual
 * @param known what share of a day's messages was known by its end, a day after, two days after and
 *     so on; none if it isn't learned
 */
public record Arrival(LocalDate lastComplete, boolean learned, List<Double> known) {
  private static final int USUAL_DAYS = 4;

  public Arrival {
    known = List.copyOf(known);
  }

  /** Before there is anything to learn from: reports may take three days from a day's end on. */
  static Arrival usual(LocalDate today) {
    return new Arrival(today.minusDays(USUAL_DAYS), false, List.of());
  }

  /** Whether nearly all of it is known. */
  public boolean complete(LocalDate day) {
    return !day.isAfter(lastComplete);
  }

  /** The part of a period that is known; there may be none. */
  public Optional<Period> complete(Period period) {
    LocalDate last = period.last().isBefore(lastComplete) ? period.last() : lastComplete;
    return last.isBefore(period.first())
        ? Optional.empty()
        : Optional.of(new Period(period.first(), last));
  }
}
