package org.ruascope.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names of indices: one a month of the reports' begin, in UTC, behind an alias. */
final class IndexNames {
  static final String RECORDS = "dmarc-records";
  static final String REPORTS = "dmarc-reports";

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu.MM", Locale.ROOT).withZone(ZoneOffset.UTC);

  private IndexNames() {}

  /** What an index is one month of: {@code dmarc-records}; also the names of alias and template. */
  static String family(String index) {
    return index.startsWith(RECORDS) ? RECORDS : REPORTS;
  }

  /** Its month: {@code 2026.01}. */
  static String month(String index) {
    return index.substring(family(index).length() + 1);
  }

  /** Where the records of a report go: {@code dmarc-records-2026.01}. */
  static String records(Instant begin) {
    return RECORDS + "-" + MONTH.format(begin);
  }

  /** Where its report document goes: {@code dmarc-reports-2026.01}. */
  static String reports(Instant begin) {
    return REPORTS + "-" + MONTH.format(begin);
  }
}
