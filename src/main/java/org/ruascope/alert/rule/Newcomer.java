package org.ruascope.alert.rule;

import java.util.List;
import java.util.Optional;

/**
 * A source that has begun to send within the last two weeks, and never did before.
 *
 * @param first day
 * @param days with mail
 * @param all its mail together
 */
record Newcomer(int first, long days, Tally all) {
  private static final int RECENT = 14;

  /** If it is one. */
  static Optional<Newcomer> of(Case domain, String source, List<Facts.Mail> mail, long minimum) {
    Series series = domain.known(mail, Tally::aligned, Tally::all);
    int first = Case.firstDay(series);
    boolean isNew =
        first >= domain.closed() - RECENT
            && first - domain.firstDay() >= Shift.USUAL_DAYS
            && series.all(first, series.days()) >= minimum
            && !domain.sentBefore(source);
    return isNew
        ? Optional.of(
            new Newcomer(
                first,
                mail.stream().map(Facts.Mail::day).distinct().count(),
                mail.stream().map(Facts.Mail::tally).reduce(Tally.NONE, Tally::plus)))
        : Optional.empty();
  }
}
