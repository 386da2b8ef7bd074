package org.ruascope.enrich;

import org.ruascope.report.AggregateReport;
import org.ruascope.report.Enricher;
import org.ruascope.report.Enrichment;
import org.ruascope.report.ReportRecord;

/** Puts together what follows about a record. */
public final class RecordEnricher implements Enricher {
  private final AlignmentEvaluator alignment;

  /**
   * An enricher.
   *
   * @param suffixes tell which domains are of one organization
   */
  public RecordEnricher(PublicSuffixList suffixes) {
    alignment = new AlignmentEvaluator(suffixes);
  }

  @Override
  public Enrichment enrich(AggregateReport report, ReportRecord record) {
    return new Enrichment(alignment.evaluate(report.policy(), record), null);
  }
}
