package org.ruascope.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A delivery and what was found in it: after parsing with the reports to store, after indexing with
 * what became of them (and without their records).
 *
 * @param delivery as received
 * @param findings one a document
 */
public record Parsed(Delivery delivery, List<Finding> findings) {
  public Parsed {
    findings = List.copyOf(findings);
  }

  /** Whether any document is an aggregate report that is stored or to be stored. */
  public boolean hasReport() {
    return findings.stream().anyMatch(finding -> finding.outcome().stored());
  }

  /** Whether any document came to this. */
  public boolean has(Outcome outcome) {
    return findings.stream().anyMatch(finding -> finding.outcome() == outcome);
  }

  /** The same delivery, with something done to each report. */
  public Parsed withReports(UnaryOperator<AggregateReport> change) {
    return new Parsed(delivery, findings.stream().map(each -> each.withReport(change)).toList());
  }

  /** What the source is to do with the delivery: the weightiest of its documents decides. */
  public Disposal disposal() {
    return findings.stream()
        .map(finding -> Disposal.of(finding.outcome()))
        .max(Comparator.naturalOrder())
        .orElse(Disposal.LEAVE);
  }

  /** Where a delivery goes once everything about it is stored; the weightier come later. */
  public enum Disposal {
    /** No report: it stays where it is, and isn't fetched again. */
    LEAVE,
    TLS_REPORT,
    FAILURE_REPORT,
    PROCESSED,
    QUARANTINE;

    private static Disposal of(Outcome outcome) {
      return switch (outcome) {
        case ACCEPTED, ACCEPTED_WITH_WARNINGS, DUPLICATE -> PROCESSED;
        case QUARANTINED -> QUARANTINE;
        case TLS_REPORT -> TLS_REPORT;
        case FAILURE_REPORT -> FAILURE_REPORT;
        case NOT_A_REPORT -> LEAVE;
      };
    }
  }
}
