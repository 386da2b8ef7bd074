package org.ruascope.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Enricher;
import org.ruascope.report.Enrichment;
import org.ruascope.report.ReportRecord;

/** An enricher to which answers come when a test says so. */
final class LateAnswers implements Enricher {
  final List<AggregateReport> expected = Collections.synchronizedList(new ArrayList<>());
  final List<AggregateReport> awaited = Collections.synchronizedList(new ArrayList<>());
  private volatile Enrichment known = Enrichment.NONE.asPending();
  private volatile Runnable meanwhile = () -> {};

  /** From now on, that is the answer for each record. */
  LateAnswers tell(Enrichment answer) {
    known = answer;
    return this;
  }

  /** What somebody else does while answers are waited for. */
  void meanwhile(Runnable other) {
    meanwhile = other;
  }

  @Override
  public Enrichment enrich(AggregateReport report, ReportRecord record) {
    return known;
  }

  @Override
  public void expect(AggregateReport report) {
    expected.add(report);
  }

  @Override
  public void await(List<AggregateReport> reports) {
    awaited.addAll(reports);
    meanwhile.run();
  }
}
