package org.ruascope.enrich;

import java.util.function.Supplier;
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
   * @param suffixes tell which domains are of one organization; got only when that is asked
   */
  public RecordEnricher(Supplier<PublicSuffixList> suffixes) {
    alignment = new AlignmentEvaluator(suffixes);
  }

  @Override
  public Enrichment enrich(AggregateReport report, ReportRecord record) {
    return new Enrichment(alignment.evaluate(report.policy(), record), null);
  }
}
