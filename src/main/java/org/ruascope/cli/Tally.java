package org.ruascope.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;

/** Counts what became of documents; needs the same memory for any number of them. */
final class Tally {
  /** So many rejections are named, the others are counted. */
  static final int MAX_NAMED = 20;

  private final Map<Outcome, Long> documents = new EnumMap<>(Outcome.class);
  private final List<Finding> rejected = new ArrayList<>();
  private long records;
  private long messages;
  private long skipped;

  /** Counts one. */
  synchronized void add(Finding finding) {
    documents.merge(finding.outcome(), 1L, Long::sum);
    if (finding.outcome() == Outcome.QUARANTINED && rejected.size() < MAX_NAMED) {
      rejected.add(finding);
    }
    if (finding.report() != null && finding.outcome() != Outcome.DUPLICATE) {
      add(finding.report().totals());
    }
  }

  private void add(AggregateReport.Totals totals) {
    records += totals.records();
    messages += totals.messages();
    skipped += totals.skipped();
  }

  /** Documents with this outcome. */
  synchronized long of(Outcome outcome) {
    return documents.getOrDefault(outcome, 0L);
  }

  /** Reports that were accepted, with warnings or without. */
  long accepted() {
    return of(Outcome.ACCEPTED) + of(Outcome.ACCEPTED_WITH_WARNINGS);
  }

  /** Usable records of accepted reports. */
  synchronized long records() {
    return records;
  }

  /** Messages that those records tell of. */
  synchronized long messages() {
    return messages;
  }

  /** Records of accepted reports that can't be used. */
  synchronized long skipped() {
    return skipped;
  }

  /** The first {@link #MAX_NAMED} that were quarantined. */
  synchronized List<Finding> rejected() {
    return Collections.unmodifiableList(new ArrayList<>(rejected));
  }
}
