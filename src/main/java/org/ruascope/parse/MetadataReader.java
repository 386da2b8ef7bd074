package org.ruascope.parse;

import java.time.Duration;
import java.time.Instant;
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

  private static final String RANGE = "report_metadata/date_range";

  /** Seconds up to here: the year 5138. What is more must be milliseconds. */
  private static final long MAX_SECONDS = 100_000_000_000L;

  /** As far as a reporter's clock may be wrong. Each month gets an index of its own. */
  private static final Duration AHEAD = Duration.ofDays(7);

  private static final Duration USUAL_SPAN = Duration.ofHours(25);

  private final Anomalies anomalies;
  private final Values values;

  MetadataReader(Anomalies anomalies) {
    this.anomalies = anomalies;
    this.values = new Values(anomalies);
  }

  /** Takes also who reports by the mail's subject, or null. */
  ReportMetadata read(MetadataXml raw, @Nullable String submitter) throws RejectedException {
    String email = values.required("report_metadata/email", raw.email);
    String orgName = orgName(raw, email);
    return new ReportMetadata(
        orgName,
        email,
        Values.text(raw.extraContactInfo),
        reportId(raw),
        dateRange(raw.dateRange),
        raw.error.stream().map(String::strip).toList(),
        Values.text(raw.generator),
        orgName.isEmpty() ? submitter : null);
  }

  private String orgName(MetadataXml raw, String email) {
    String name = values.required("report_metadata/org_name", raw.orgName);
    return name.isEmpty() ? email.substring(email.lastIndexOf('@') + 1) : name;
  }

  private String reportId(MetadataXml raw) throws RejectedException {
    String id = values.text("report_metadata/report_id", raw.reportId);
    if (id == null) {
      throw missing("report_metadata/report_id");
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
    if (begin.isAfter(end)) {
      String detail = "it begins at " + begin + " and ends at " + end;
      throw new RejectedException(new Rejection(Reason.BEGIN_AFTER_END, detail));
    }
    if (begin.isAfter(Instant.now().plus(AHEAD))) {
      String detail = RANGE + "/begin is " + begin + ", which is yet to come";
      throw new RejectedException(new Rejection(Reason.INVALID_VALUE, detail));
    }
    Duration span = Duration.between(begin, end);
    if (span.isZero() || span.compareTo(USUAL_SPAN) > 0) {
      anomalies.add(Code.UNUSUAL_DATE_RANGE, RANGE, begin + "/" + end);
    }
    return new ReportMetadata.DateRange(begin, end);
  }

  private Instant instant(String field, @Nullable String raw) throws RejectedException {
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
