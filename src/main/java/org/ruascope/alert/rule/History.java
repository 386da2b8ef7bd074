package org.ruascope.alert.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What was known of mail at any time; the same question has the same answer later. */
public interface History {
  /** So many days before are looked at: eight weeks that are usual, and what comes after them. */
  int DAYS = 70;

  /**
   * What was known of the {@value #DAYS} days before that of the instant, a domain at a time, so
   * that not all need be in memory at once.
   *
   * @return to be closed; each may be asked for when it is read
   * @throws org.ruascope.report.UnavailableException when it can't be had; also while reading
   */
  Stream<Facts> known(Instant asOf);

  /**
   * Whether a source sent any mail in a domain's name before a day, however long ago.
   *
   * @param source as {@link Facts.Mail} calls it
   * @throws org.ruascope.report.UnavailableException when it can't be had
   */
  boolean sentBefore(String domain, String source, LocalDate day);
}
