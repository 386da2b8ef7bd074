package org.ruascope.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Anomaly;
import org.ruascope.report.ContentDigest;
import org.ruascope.report.Disposition;
import org.ruascope.report.DmarcResult;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.Rejection;
import org.ruascope.report.ReportMetadata;
import org.ruascope.report.ReportRecord;

/** Findings to show. */
final class Findings {
  private static final Instant DAY = Instant.parse("2026-11-20T00:00:00Z");

  private Findings() {}

  /** A report with two records: 982 messages aligned, 18 not. */
  static Finding accepted(String reporter) {
    return Finding.accepted(reporter + ".xml", report(reporter, List.of()));
  }

  static Finding withWarning(String reporter) {
    Anomaly anomaly = new Anomaly(Anomaly.Code.READ_AS, "record/row", "x");
    return Finding.accepted(reporter + ".xml", report(reporter, List.of(anomaly)));
  }

  static Finding rejected(String source) {
    return Finding.rejected(
        source,
        new Rejection(Rejection.Reason.TOO_LARGE, "more than 2 GiB", "limits.document-size"));
  }

  static Finding other() {
    return Finding.other("spam.eml", Outcome.NOT_A_REPORT);
  }

  private static AggregateReport report(String reporter, List<Anomaly> anomalies) {
    return new AggregateReport(
        "1.0",
        new ReportMetadata(
            reporter,
            "dmarc@" + reporter,
            null,
            "id-1",
            new ReportMetadata.DateRange(DAY, DAY.plusSeconds(86_399)),
            List.of(),
            null),
        new PolicyPublished(
            "example.com", Disposition.NONE, null, null, null, null, null, List.of(), null, null),
        new ContentDigest("digest"),
        new AggregateReport.Totals(2, 1000, 1),
        anomalies,
        visitor -> {
          visitor.visit(record(0, 982, DmarcResult.PASS));
          visitor.visit(record(1, 18, DmarcResult.FAIL));
        });
  }

  private static ReportRecord record(int ordinal, long count, DmarcResult result) {
    return new ReportRecord(
        ordinal,
        new ReportRecord.Row(
            address(),
            count,
            new ReportRecord.PolicyEvaluated(Disposition.NONE, result, result, List.of())),
        new ReportRecord.Identifiers("example.com", null, null),
        new ReportRecord.AuthResults(List.of(), List.of()));
  }

  private static InetAddress address() {
    try {
      return InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
