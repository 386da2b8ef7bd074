package org.ruascope.report;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One document and what became of it, up to the stage that has it.
 *
 * @param source where it was found: {@code path!entry}
 * @param outcome so far
 * @param rejection why, if quarantined
 * @param report if it is an acceptable aggregate report
 */
public record Finding(
    String source,
    Outcome outcome,
    @Nullable Rejection rejection,
    @Nullable AggregateReport report) {

  /** An acceptable report; with warnings if it has anomalies. */
  public static Finding accepted(String source, AggregateReport report) {
    Outcome outcome =
        report.anomalies().isEmpty() ? Outcome.ACCEPTED : Outcome.ACCEPTED_WITH_WARNINGS;
    return new Finding(source, outcome, null, report);
  }

  /** Something that can't be accepted. */
  public static Finding rejected(String source, Rejection rejection) {
    return new Finding(source, Outcome.QUARANTINED, rejection, null);
  }

  /** Something else than an aggregate report. */
  public static Finding other(String source, Outcome outcome) {
    return new Finding(source, outcome, null, null);
  }

  /** The same finding, with something done to its report, if it has one. */
  Finding withReport(UnaryOperator<AggregateReport> change) {
    return report == null ? this : new Finding(source, outcome, rejection, change.apply(report));
  }

  /** What was odd about the report; empty if there is no report. */
  public List<Anomaly> warnings() {
    return report == null ? List.of() : report.anomalies();
  }
}
