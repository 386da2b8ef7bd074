package org.ruascope.enrich;

import java.util.List;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Enricher;
import org.ruascope.report.Enrichment;
import org.ruascope.report.ReportRecord;

/** Puts together what follows about a record: each step may use what those before it have found. */
public final class RecordEnricher implements Enricher {
  private final List<Step> steps;

  /** An enricher of these steps, in their order. */
  public RecordEnricher(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  @Override
  public Enrichment enrich(AggregateReport report, ReportRecord record) {
    Enrichment known = Enrichment.NONE;
    for (Step step : steps) {
      known = step.add(known, report, record);
    }
    return known;
  }

  @Override
  public void expect(AggregateReport report) {
    steps.forEach(step -> step.expect(report));
  }

  @Override
  public void await(List<AggregateReport> reports) {
    steps.forEach(step -> step.await(reports));
  }
}
