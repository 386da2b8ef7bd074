package org.ruascope.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9990 section 3.1.3 (report_metadata).
 *
 * @param orgName who reports
 * @param email of the reporter
 * @param extraContactInfo or null
 * @param reportId as sent, trimmed
 * @param dateRange what the report is about
 * @param errors what went wrong at the reporter
 * @param generator RFC 9990 only: the program that wrote it, or null
 */
public record ReportMetadata(
    String orgName,
    String email,
    @Nullable String extraContactInfo,
    String reportId,
    DateRange dateRange,
    List<String> errors,
    @Nullable String generator) {

  public ReportMetadata {
    errors = List.copyOf(errors);
  }

  /** The part after the last {@code @} of {@link #email}, in lower case; empty if there is none. */
  public String emailDomain() {
    return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  /** Both ends in whole seconds; begin is never after end. */
  public record DateRange(Instant begin, Instant end) {}
}
