package org.ruascope.parse;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Anomalies;
import org.ruascope.report.Anomaly.Code;
import org.ruascope.report.RejectedException;
import org.ruascope.report.Rejection;
import org.ruascope.report.Rejection.Reason;
import org.ruascope.report.ReportMetadata;
import org.ruascope.report.Text;

/** From {@code report_metadata} as it stands to what it means. */
final class MetadataReader {

  private static final String METADATA = "report_metadata/";
  private static final String RANGE = METADATA + "date_range";

  /** Seconds up to here: the year 5138. What is more must be milliseconds. */
  private static final long MAX_SECONDS = 100_000_000_000L;

  /** As far as a reporter's clock may be wrong. Each month gets an index of its own. */
  private static final Duration AHEAD = Duration.ofDays(7);

  private static final Duration USUAL_SPAN = Duration.ofHours(25);

  private final Anomalies anomalies;
  private final Values values;
  private final InstantSource clock;

  /** Takes where to note oddities, and what tells which dates are yet to come. */
  MetadataReader(Anomalies anomalies, InstantSource clock) {
    this.anomalies = anomalies;
    this.values = new Values(anomalies);
    this.clock = clock;
  }

  /** Takes also who reports by the mail's subject, or null. */
  ReportMetadata read(MetadataXml raw, @Nullable String submitter) throws RejectedException {
    String email = required("email", raw.email);
    String orgName = orgName(raw, email);
    return new ReportMetadata(
        orgName,
        email,
        text("extra_contact_info", raw.extraContactInfo),
        reportId(raw),
        dateRange(values.last(RANGE, raw.dateRange)),
        raw.error.stream().map(String::strip).toList(),
        text("generator", raw.generator),
        orgName.isEmpty() ? submitter : null);
  }

  private String required(String name, List<String> raw) {
    return values.required(METADATA + name, values.last(METADATA + name, raw));
  }

  private @Nullable String text(String name, List<String> raw) {
    return Values.text(values.last(METADATA + name, raw));
  }

  private String orgName(MetadataXml raw, String email) {
    String name = required("org_name", raw.orgName);
    return name.isEmpty() ? email.substring(email.lastIndexOf('@') + 1) : name;
  }

  private String reportId(MetadataXml raw) throws RejectedException {
    String field = METADATA + "report_id";
    String id = values.text(field, values.last(field, raw.reportId));
    if (id == null) {
      throw missing(field);
    }
    return id;
  }

  private ReportMetadata.DateRange dateRange(MetadataXml.@Nullable DateRange raw)
      throws RejectedException {
    if (raw == null) {
      throw missing(RANGE);
    }
    Instant begin = instant(RANGE + "/begin", raw.begin);
    Instant end = instant(RANGE + "/end", raw.end);
    refuseImpossible(begin, end);
    Duration span = Duration.between(begin, end);
    if (span.isZero() || span.compareTo(USUAL_SPAN) > 0) {
      anomalies.add(Code.UNUSUAL_DATE_RANGE, RANGE, begin + "/" + end);
    }
    return new ReportMetadata.DateRange(begin, end);
  }

  private void refuseImpossible(Instant begin, Instant end) throws RejectedException {
    if (begin.isAfter(end)) {
      String detail = "it begins at " + begin + " and ends at " + end;
      throw new RejectedException(new Rejection(Reason.BEGIN_AFTER_END, detail));
    }
    if (begin.isAfter(clock.instant().plus(AHEAD))) {
      String detail = RANGE + "/begin is " + begin + ", which is yet to come";
      throw new RejectedException(new Rejection(Reason.INVALID_VALUE, detail));
    }
  }

  private Instant instant(String field, List<String> all) throws RejectedException {
    String raw = values.last(field, all);
    if (Values.text(raw) == null) {
      throw missing(field);
    }
    long number = values.number(field, raw);
    if (number < 0 || number / 1000 > MAX_SECONDS) {
      throw invalid(field, Objects.requireNonNull(raw));
    }
    if (number > MAX_SECONDS) {
      anomalies.add(Code.MILLISECONDS, field, raw);
      return Instant.ofEpochSecond(number / 1000);
    }
    return Instant.ofEpochSecond(number);
  }

  static RejectedException missing(String field) {
    return new RejectedException(
        new Rejection(Reason.MISSING_ELEMENT, field + " is missing or empty"));
  }

  private static RejectedException invalid(String field, String raw) {
    String detail = field + " is " + Text.quote(raw) + " and not a time in seconds";
    return new RejectedException(new Rejection(Reason.INVALID_VALUE, detail));
  }
}
