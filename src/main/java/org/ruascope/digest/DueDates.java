package org.ruascope.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.ruascope.config.DigestSettings;

/**
 * When letters are due: at the first time of their schedule after their week or month is over,
 * wherever on earth the schedule's zone is. So what was missed while nothing ran is caught up.
 *
 * @param cron reads schedules
 */
public record DueDates(Cron cron) {

  /** Reads cron expressions. */
  @FunctionalInterface
  public interface Cron {
    /** The first time from an instant on; empty if there is none any more. */
    Optional<Instant> next(String expression, ZoneId zone, Instant from);
  }

  /** The latest edition that is due; empty if neither of the last two is. */
  Optional<Edition> edition(DigestSettings digest, Instant now) {
    LocalDate today = now.atZone(digest.zone()).toLocalDate();
    Edition last = Edition.last(digest.span(), today);
    return Stream.of(last, last.before()).filter(each -> isDue(each, digest, now)).findFirst();
  }

  private boolean isDue(Edition edition, DigestSettings digest, Instant now) {
    LocalDate over = edition.period().last().plusDays(1);
    return cron.next(digest.schedule(), digest.zone(), over.atStartOfDay(digest.zone()).toInstant())
        .filter(time -> !time.isAfter(now))
        .isPresent();
  }
}
