package org.ruascope.enrich;

import java.util.List;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Enricher;
import org.ruascope.report.Enrichment;
import org.ruascope.report.ReportRecord;

/** Tells one thing about records. For many threads; never fails. */
@FunctionalInterface
public interface Step {

  /**
   * Adds to what the steps before have found. Asked once a record; must be cheap, and never waits.
   *
   * @return what is known now; {@link Enrichment#asPending() pending} if an answer is on its way
   */
  Enrichment add(Enrichment known, AggregateReport report, ReportRecord record);

  /** As {@link Enricher#expect}. */
  default void expect(AggregateReport report) {}

  /** As {@link Enricher#await}. */
  default void await(List<AggregateReport> reports) {}
}
