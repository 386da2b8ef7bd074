package org.ruascope.index;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.AlignmentMode;
import org.ruascope.report.Content;
import org.ruascope.report.ContentDigest;
import org.ruascope.report.Delivery;
import org.ruascope.report.Disposition;
import org.ruascope.report.DkimResult;
import org.ruascope.report.DmarcResult;
import org.ruascope.report.Finding;
import org.ruascope.report.OverrideType;
import org.ruascope.report.Parsed;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.Records;
import org.ruascope.report.ReportMetadata;
import org.ruascope.report.ReportMetadata.DateRange;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.ReportRecord.AuthResults;
import org.ruascope.report.ReportRecord.Dkim;
import org.ruascope.report.ReportRecord.Identifiers;
import org.ruascope.report.ReportRecord.PolicyEvaluated;
import org.ruascope.report.ReportRecord.Reason;
import org.ruascope.report.ReportRecord.Row;
import org.ruascope.report.ReportRecord.Spf;
import org.ruascope.report.SpfResult;
import org.ruascope.report.SpfScope;

/** Reports for tests: of example.org about example.com on 5 January 2026, unless told otherwise. */
record Reports(String id, Instant begin, String digest, Records records) {
  static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");

  /** A report with that many records, the first of which counts 1 message, the second 2, ... */
  static Reports report(String id, int records) {
    return new Reports(id, BEGIN, "digest-" + records, visitor -> visit(records, visitor));
  }

  Reports about(Instant begin) {
    return new Reports(id, begin, digest, records);
  }

  Reports with(Records records) {
    return new Reports(id, begin, digest, records);
  }

  AggregateReport build() {
    ReportMetadata metadata =
        new ReportMetadata(
            "Example Org",
            "noreply@example.org",
            "https://example.org/dmarc",
            id,
            new DateRange(begin, begin.plusSeconds(86_399)),
            List.of("DNS was slow"),
            "unit-test 1.0");
    return new AggregateReport(
        "1.0",
        metadata,
        policy(),
        new ContentDigest(digest),
        new AggregateReport.Totals(2, 3, 0),
        List.of(),
        records);
  }

  Finding finding() {
    return Finding.accepted(id + ".xml", build());
  }

  Parsed parsed() {
    return parsed(finding());
  }

  static Parsed parsed(Finding... findings) {
    return new Parsed(new Delivery("inbox/1", Content.of(new byte[0])), List.of(findings));
  }

  private static PolicyPublished policy() {
    return new PolicyPublished(
        "example.com",
        Disposition.QUARANTINE,
        Disposition.REJECT,
        null,
        AlignmentMode.RELAXED,
        AlignmentMode.STRICT,
        100,
        List.of("0", "1"),
        null,
        "treewalk");
  }

  private static void visit(int records, Records.Visitor visitor) throws IOException {
    for (int ordinal = 0; ordinal < records; ordinal++) {
      visitor.visit(record(ordinal, null));
    }
  }

  /** Even ones pass by DKIM, those that three divides by SPF. */
  static ReportRecord record(int ordinal, @Nullable String envelopeTo) {
    PolicyEvaluated evaluated =
        new PolicyEvaluated(
            Disposition.NONE,
            ordinal % 2 == 0 ? DmarcResult.PASS : DmarcResult.FAIL,
            ordinal % 3 == 0 ? DmarcResult.PASS : DmarcResult.FAIL,
            List.of(new Reason(OverrideType.LOCAL_POLICY, "arc=pass")));
    return new ReportRecord(
        ordinal,
        new Row(address(ordinal), ordinal + 1L, evaluated),
        new Identifiers("example.com", "bounce.example.com", envelopeTo),
        new AuthResults(
            List.of(
                new Dkim("example.com", "s1", DkimResult.PASS, null),
                new Dkim("esp.example", null, DkimResult.FAIL, "bad signature")),
            List.of(new Spf("bounce.example.com", SpfScope.MFROM, SpfResult.SOFTFAIL, null))));
  }

  private static InetAddress address(int number) {
    try {
      return InetAddress.getByAddress(
          new byte[] {(byte) 192, 0, (byte) (number >> 8), (byte) number});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
