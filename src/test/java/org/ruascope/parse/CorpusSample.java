package org.ruascope.parse;

import java.util.List;
import java.util.stream.Collectors;
import org.ruascope.report.AggregateReport.Totals;
import org.ruascope.report.Finding;

/** A line of the corpus's manifest. */
record CorpusSample(String path, String kind, long records, long messages) {

  static CorpusSample of(String line) {
    List<String> cells = List.of(line.split("\t", -1));
    return new CorpusSample(
        cells.get(0), cells.get(3), Long.parseLong(cells.get(6)), Long.parseLong(cells.get(7)));
  }

  String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  String rowName(List<Finding> findings) {
    return kind + " " + outcomes(findings);
  }

  boolean agreesWith(List<Finding> findings) {
    return switch (kind) {
      case "aggregate" -> CorpusRow.of(findings).totals().equals(new Totals(records, messages, 0));
      case "failure" -> outcomes(findings).equals("failure_report");
      case "tlsrpt" -> outcomes(findings).equals("tls_report");
      case "invalid" -> outcomes(findings).equals("quarantined");
      default -> outcomes(findings).equals("not_a_report");
    };
  }

  private static String outcomes(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.outcome().word())
        .distinct()
        .collect(Collectors.joining(" and "));
  }
}
