package org.ruascope.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Anomaly;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Rejection;

/** The report document of one finding, from the attempt to write it to what came of it. */
final class CommitMark {
  private Finding finding;
  private Receipt receipt = new Receipt();
  private boolean collision;

  CommitMark(Finding finding) {
    this.finding = finding;
  }

  boolean hasReport() {
    return finding.report() != null;
  }

  AggregateReport report() {
    return requireReport(finding.report());
  }

  /** Whether a document with its id was there already. */
  boolean conflicts() {
    return receipt.hasConflict();
  }

  /** Whether the document with its id is about another content. */
  boolean collidesWith(Map<String, String> digests) {
    return conflicts()
        && !report().digest().value().equals(digests.get(DocumentIds.report(report())));
  }

  /** Gives it an id that its content is part of. */
  void flagCollision() {
    collision = true;
    receipt = new Receipt();
    finding =
        new Finding(finding.source(), Outcome.ACCEPTED_WITH_WARNINGS, null, flagged(report()));
  }

  Write write(Instant now) {
    AggregateReport report = report();
    return Write.create(
        IndexNames.reports(report.metadata().dateRange().begin()),
        collision ? DocumentIds.collidingReport(report) : DocumentIds.report(report),
        ReportDocument.of(finding.source(), report, collision, now),
        receipt);
  }

  void await() {
    receipt.await();
  }

  /** What came of it. */
  Finding finding() {
    Rejection refusal = StagedFinding.refusal(receipt);
    if (refusal != null) {
      return Finding.rejected(finding.source(), refusal);
    }
    return conflicts()
        ? new Finding(finding.source(), Outcome.DUPLICATE, null, finding.report())
        : finding;
  }

  private static AggregateReport flagged(AggregateReport report) {
    List<Anomaly> anomalies = new ArrayList<>(report.anomalies());
    anomalies.add(
        0,
        new Anomaly(
            Anomaly.Code.COLLISION, "report_metadata/report_id", report.metadata().reportId()));
    return new AggregateReport(
        report.version(),
        report.metadata(),
        report.policy(),
        report.digest(),
        report.totals(),
        anomalies.stream().limit(AggregateReport.MAX_ANOMALIES).toList(),
        report.records());
  }

  private static AggregateReport requireReport(@Nullable AggregateReport report) {
    if (report == null) {
      throw new IllegalStateException("only findings with a report are marked");
    }
    return report;
  }
}
