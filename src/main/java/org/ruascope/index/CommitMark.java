package org.ruascope.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Rejection;
import org.ruascope.report.UnavailableException;

/** The report document of one finding, from the attempt to write it to what came of it. */
final class CommitMark {
  private final Instant ingested;
  private Finding finding;
  private Receipt receipt = new Receipt();
  private boolean collision;
  private @Nullable StoredReport inItsPlace;

  /**
   * A mark to be set.
   *
   * @param finding what it marks; nothing if that is no report, or known as a duplicate
   * @param ingested no other document's, so that this one is known again
   */
  CommitMark(Finding finding, Instant ingested) {
    this.finding = finding;
    this.ingested = ingested;
  }

  boolean isNeeded() {
    return finding.report() != null && finding.outcome() != Outcome.DUPLICATE;
  }

  AggregateReport report() {
    return requireReport(finding.report());
  }

  String id() {
    return collision ? DocumentIds.collidingReport(report()) : DocumentIds.report(report());
  }

  Write write() {
    AggregateReport report = report();
    String index = IndexNames.reports(report.metadata().dateRange().begin());
    byte[] json = ReportDocument.of(finding.source(), report, collision, ingested);
    return Write.create(index, id(), json, receipt);
  }

  void await() {
    receipt.await();
  }

  /** Whether a document with its id was there already. */
  boolean conflicts() {
    return receipt.hasConflict();
  }

  /**
   * Tells which document was there.
   *
   * @throws UnavailableException when it has gone since
   */
  void conflictsWith(@Nullable StoredReport other) {
    if (other == null) {
      throw new UnavailableException(
          "Somebody deletes documents of dmarc-reports while ruascope writes them", "", null);
    }
    inItsPlace = other;
  }

  /** Whether the document that was there is about another content. */
  boolean collides() {
    return inItsPlace != null && !StoredReports.marks(inItsPlace, report());
  }

  /** Gives it an id that its content is part of. */
  void flagCollision() {
    collision = true;
    inItsPlace = null;
    receipt = new Receipt();
    finding = Finding.accepted(finding.source(), report().colliding());
  }

  /** What came of it. */
  Finding finding() {
    Rejection refusal = StagedFinding.refusal(receipt);
    if (refusal != null) {
      return Finding.rejected(finding.source(), refusal);
    }
    return inItsPlace == null || isOwn(inItsPlace)
        ? finding
        : new Finding(finding.source(), Outcome.DUPLICATE, null, finding.report());
  }

  /** An answer was lost, and the document that was in the way of the second attempt is this one. */
  private boolean isOwn(StoredReport other) {
    return other.ingested().equals(ingested.toString());
  }

  private static AggregateReport requireReport(@Nullable AggregateReport report) {
    if (report == null) {
      throw new IllegalStateException("only findings with a report are marked");
    }
    return report;
  }
}
