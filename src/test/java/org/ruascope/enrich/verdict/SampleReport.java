package org.ruascope.enrich.verdict;

import java.time.Instant;
import java.util.List;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.AlignmentMode;
import org.ruascope.report.ContentDigest;
import org.ruascope.report.Disposition;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.Records;
import org.ruascope.report.ReportMetadata;
import org.ruascope.report.ReportMetadata.DateRange;

/** The report that a line of verdicts.txt is of, about example.com. */
final class SampleReport {
  private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");

  private SampleReport() {}

  static AggregateReport of(Words mail) {
    PolicyPublished policy =
        new PolicyPublished(
            "example.com",
            Disposition.NONE,
            null,
            null,
            mail.has("adkim=s") ? AlignmentMode.STRICT : null,
            mail.has("aspf=s") ? AlignmentMode.STRICT : null,
            null,
            List.of(),
            null,
            null);
    return new AggregateReport(
        null,
        new ReportMetadata(
            "Example", "a@example.org", null, "1", new DateRange(BEGIN, BEGIN), List.of(), null),
        policy,
        new ContentDigest("digest"),
        new AggregateReport.Totals(1, 1, 0),
        List.of(),
        Records.NONE);
  }
}
