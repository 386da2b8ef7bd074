package org.ruascope.index;

import org.jspecify.annotations.Nullable;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Finding;
import org.ruascope.report.Rejection;
import org.ruascope.report.Rejection.Reason;

/**
 * A finding whose records are on their way, if it has any.
 *
 * @param finding as parsed
 * @param receipt of its records
 * @param rejection what went wrong when its records were read, or null
 */
record StagedFinding(Finding finding, Receipt receipt, @Nullable Rejection rejection) {

  /**
   * Waits for the records.
   *
   * @return the finding without its records, rejected if they can't be stored
   * @throws org.ruascope.report.UnavailableException when Elasticsearch is away for too long
   */
  Finding await() {
    AggregateReport report = finding.report();
    if (report == null) {
      return finding;
    }
    receipt.await();
    Rejection refused = rejection == null ? refusal(receipt) : rejection;
    return refused == null
        ? new Finding(finding.source(), finding.outcome(), null, report.withoutRecords())
        : Finding.rejected(finding.source(), refused);
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
