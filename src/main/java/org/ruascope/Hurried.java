package org.ruascope;

import java.time.Duration;
import java.util.List;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Enricher;
import org.ruascope.report.Enrichment;
import org.ruascope.report.ReportRecord;

/**
 * An enricher that is waited for no longer than this, however long it would wait itself.
 *
 * @param patient whose waiting is broken off
 * @param most to wait each time
 */
record Hurried(Enricher patient, Duration most) implements Enricher {

  @Override
  public Enrichment enrich(AggregateReport report, ReportRecord record) {
    return patient.enrich(report, record);
  }

  @Override
  public void expect(AggregateReport report) {
    patient.expect(report);
  }

  @Override
  public void await(List<AggregateReport> reports) {
    long begin = System.nanoTime();
    Interruptible.work(
        () -> {
          patient.await(reports);
          return reports;
        },
        () -> System.nanoTime() - begin > most.toNanos());
  }
}
