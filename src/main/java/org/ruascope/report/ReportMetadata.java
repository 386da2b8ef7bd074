package org.ruascope.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9990 section 3.1.1.3 (report_metadata).
 *
 * @param orgName who reports; if it doesn't say, the mail domain of its email; empty without either
 * @param email of the reporter
 * @param extraContactInfo or null
 * @param reportId as sent, trimmed
 * @param dateRange what the report is about
 * @param errors what went wrong at the reporter
 * @param generator RFC 9990 only: the program that wrote it, or null
 * @param submitter who reports, as the mail's subject says, if nothing in the report does, or null.
 *     No part of the report's identity, since the same report without its mail doesn't have it
 */
public record ReportMetadata(
    String orgName,
    String email,
    @Nullable String extraContactInfo,
    String reportId,
    DateRange dateRange,
    List<String> errors,
    @Nullable String generator,
    @Nullable String submitter) {

  public ReportMetadata {
    errors = List.copyOf(errors);
  }

  /** Metadata that say who reports. */
  public ReportMetadata(
      String orgName,
      String email,
      @Nullable String extraContactInfo,
      String reportId,
      DateRange dateRange,
      List<String> errors,
      @Nullable String generator) {
    this(orgName, email, extraContactInfo, reportId, dateRange, errors, generator, null);
  }

  /** Who reports, for people: by the report, or else by its mail; empty if neither says. */
  public String reporter() {
    return orgName.isEmpty() && submitter != null ? submitter : orgName;
  }

  /** Characters of all its texts together. */
  public long length() {
    return Stream.concat(
            Stream.of(orgName, email, reportId, extraContactInfo, generator), errors.stream())
        .filter(Objects::nonNull)
        .mapToLong(String::length)
        .sum();
  }

  /** The part after the last {@code @} of {@link #email}, in lower case; empty if there is none. */
  public String emailDomain() {
    return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  /** Both ends in whole seconds; begin is never after end. */
  public record DateRange(Instant begin, Instant end) {}
}
