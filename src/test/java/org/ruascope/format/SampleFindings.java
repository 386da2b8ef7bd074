package org.ruascope.format;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Anomaly;
import org.ruascope.report.ContentDigest;
import org.ruascope.report.Disposition;
import org.ruascope.report.DkimResult;
import org.ruascope.report.DmarcResult;
import org.ruascope.report.Finding;
import org.ruascope.report.OverrideType;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.ReportMetadata;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.SpfResult;
import org.ruascope.report.SpfScope;

/** Findings for the tests of this package. */
final class SampleFindings {

  private SampleFindings() {}

  static Finding accepted(String orgName) throws UnknownHostException {
    ReportRecord record = record();
    return Finding.accepted(
        "report.xml",
        new AggregateReport(
            null,
            new ReportMetadata(
                orgName,
                "dmarc@example.net",
                null,
                "id-1",
                new ReportMetadata.DateRange(
                    Instant.ofEpochSecond(1_700_000_000), Instant.ofEpochSecond(1_700_086_399)),
                List.of(),
                null),
            new PolicyPublished(
                "example.com",
                Disposition.NONE,
                null,
                null,
                null,
                null,
                100,
                List.of("1"),
                null,
                null),
            new ContentDigest("digest"),
            new AggregateReport.Totals(1, 2, 0),
            List.of(new Anomaly(Anomaly.Code.EMPTY_ELEMENT, "policy_published/sp", "")),
            visitor -> visitor.visit(record)));
  }

  private static ReportRecord record() throws UnknownHostException {
    return new ReportRecord(
        0,
        new ReportRecord.Row(
            InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}),
            2,
            new ReportRecord.PolicyEvaluated(
                Disposition.NONE,
                DmarcResult.PASS,
                DmarcResult.FAIL,
                List.of(new ReportRecord.Reason(OverrideType.OTHER, "a \"comment\"")))),
        new ReportRecord.Identifiers("example.com", "", null),
        new ReportRecord.AuthResults(
            List.of(
                new ReportRecord.Dkim("example.com", "s1", DkimResult.PASS, null),
                new ReportRecord.Dkim("example.net", null, DkimResult.FAIL, "bad signature")),
            List.of(new ReportRecord.Spf("example.org", SpfScope.MFROM, SpfResult.PASS, null))));
  }
}
