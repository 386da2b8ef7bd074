package org.ruascope.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Names of indices: one a month of the reports' begin, in UTC, behind an alias; and one for all
 * that can't be true, since Elasticsearch has room for a thousand or so, and a stranger may name
 * any month since 1970.
 */
final class IndexNames {
  static final String RECORDS = "dmarc-records";
  static final String REPORTS = "dmarc-reports";
  static final String ALERTS = "dmarc-alerts";

  /** All alerts: ids are unique in an index only. */
  static final String ALERTS_INDEX = ALERTS + "-1";

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu.MM", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** A year before DMARC was made known. */
  private static final Instant FIRST = Instant.parse("2011-01-01T00:00:00Z");

  private IndexNames() {}

  /** What an index is one month of: {@code dmarc-records}; also the names of alias and template. */
  static String family(String index) {
    if (index.startsWith(ALERTS)) {
      return ALERTS;
    }
    return index.startsWith(RECORDS) ? RECORDS : REPORTS;
  }

  /** Its month: {@code 2026.01}. */
  static String month(String index) {
    return index.substring(family(index).length() + 1);
  }

  /** Where the records of a report go: {@code dmarc-records-2026.01}. */
  static String records(Instant begin) {
    return RECORDS + "-" + monthOf(begin);
  }

  /** Where its report document goes: {@code dmarc-reports-2026.01}. */
  static String reports(Instant begin) {
    return REPORTS + "-" + monthOf(begin);
  }

  private static String monthOf(Instant begin) {
    return MONTH.format(begin.isBefore(FIRST) ? Instant.EPOCH : begin);
  }
}
