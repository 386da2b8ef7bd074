package org.ruascope.parse;

import java.util.List;
import java.util.Objects;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.AggregateReport.Totals;
import org.ruascope.report.Finding;

/** Files of the corpus of one kind and outcome, and what was counted in them. */
record CorpusRow(int files, Totals totals) {

  private static final Totals NONE = new Totals(0, 0, 0);

  static CorpusRow of(List<Finding> findings) {
    return new CorpusRow(
        1,
        findings.stream()
            .map(Finding::report)
            .filter(Objects::nonNull)
            .map(AggregateReport::totals)
            .reduce(NONE, CorpusRow::sum));
  }

  CorpusRow plus(CorpusRow other) {
    return new CorpusRow(files + other.files, sum(totals, other.totals));
  }

  private static Totals sum(Totals a, Totals b) {
    return new Totals(
        a.records() + b.records(), a.messages() + b.messages(), a.skipped() + b.skipped());
  }
}
