package org.ruascope.report;

import java.util.List;

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

  /** What the source is to do with the delivery. */
  public Disposal disposal() {
    if (findings.stream().anyMatch(finding -> finding.outcome() == Outcome.QUARANTINED)) {
      return Disposal.QUARANTINE;
    }
    return hasReport() ? Disposal.PROCESSED : Disposal.LEAVE;
  }

  /** Where a delivery goes once everything about it is stored. */
  public enum Disposal {
    PROCESSED,
    QUARANTINE,
    /** No report: it stays where it is, and isn't fetched again. */
    LEAVE
  }
}
