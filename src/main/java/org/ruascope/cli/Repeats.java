package org.ruascope.cli;

import java.util.HashSet;
import java.util.Set;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.ContentDigest;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.ReportKey;

/** Knows the reports again that were seen before; remembers no more of them than their keys. */
final class Repeats {
  private record Identity(ReportKey key, ContentDigest digest) {}

  private final Set<Identity> seen = new HashSet<>();
  private final Set<ReportKey> keys = new HashSet<>();

  /**
   * The finding itself; as a duplicate, without its records, if the same report came before;
   * flagged if another with the same key did.
   */
  Finding mark(Finding finding) {
    AggregateReport report = finding.report();
    if (report == null) {
      return finding;
    }
    if (!seen.add(new Identity(report.key(), report.digest()))) {
      return new Finding(finding.source(), Outcome.DUPLICATE, null, report.withoutRecords());
    }
    return keys.add(report.key())
        ? finding
        : Finding.accepted(finding.source(), report.colliding());
  }
}
