package org.ruascope.index;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.RejectedException;
import org.ruascope.report.Rejection;
import org.ruascope.report.Rejection.Reason;
import org.ruascope.report.UnavailableException;

/** A finding whose records, if it has any, are on their way or soon will be. */
final class StagedFinding {
  private final Finding finding;
  private final Receipt receipt = new Receipt();
  private final CountDownLatch sent = new CountDownLatch(1);
  private volatile boolean known;
  private volatile @Nullable Rejection rejection;

  StagedFinding(Finding finding) {
    this.finding = finding;
  }

  /** The report with its records, or null if the finding is none. */
  @Nullable AggregateReport report() {
    return finding.report();
  }

  /** It is stored since before: no record needs to be sent. */
  void known() {
    known = true;
    sent.countDown();
  }

  /** Sends its records on their way. What fails here fails when they are waited for. */
  void send(AggregateReport report, RecordWriter records) {
    try {
      records.write(report, receipt);
    } catch (RejectedException e) {
      rejection = e.rejection();
    } catch (UnavailableException e) {
      receipt.abandon(e);
    }
    sent.countDown();
  }

  /** Its records won't be sent, or not all of them. */
  void abandon(Throwable failure) {
    receipt.abandon(
        failure instanceof RuntimeException exception
            ? exception
            : new IllegalStateException("records weren't sent", failure));
    sent.countDown();
  }

  /** Waits until the records are on their way. */
  void awaitSent() {
    try {
      if (report() != null) {
        sent.await();
      }
    } catch (InterruptedException e) {
      throw Stop.whileWaiting(e);
    }
  }

  /**
   * Waits until the records are stored.
   *
   * @return the finding without its records: a duplicate if it was known, rejected if they can't be
   *     stored
   * @throws UnavailableException when Elasticsearch is away for too long
   */
  Finding awaitStored() {
    AggregateReport report = report();
    if (report == null) {
      return finding;
    }
    receipt.await();
    Rejection refused = rejection == null ? refusal(receipt) : rejection;
    return refused == null
        ? new Finding(finding.source(), outcome(), null, report.withoutRecords())
        : Finding.rejected(finding.source(), refused);
  }

  private Outcome outcome() {
    return known ? Outcome.DUPLICATE : finding.outcome();
  }

  /** What Elasticsearch refused for good, or null. */
  static @Nullable Rejection refusal(Receipt receipt) {
    String refusal = receipt.refusal();
    return refusal == null
        ? null
        : new Rejection(
            Reason.REFUSED_BY_ELASTICSEARCH, "Elasticsearch refuses a document: " + refusal);
  }
}
