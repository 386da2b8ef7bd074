package org.ruascope.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ruascope.config.Limits;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Delivery;
import org.ruascope.report.Finding;
import org.ruascope.unpack.Unpacker;

/** Samples that others published, with the records and messages that two other parsers counted. */
class CorpusTest {

  private static final Path CORPUS = Path.of("..", "shared", "corpus");

  /** Where we differ from the manifest's kind, by the end of the path, and why. */
  private static final Map<String, String> DIFFERENT =
      Map.of(
          "multiple-invalid.zip", "its three reports are those that are invalid by themselves",
          "ikea.com!example.de!1538690400!1538776800.xml", "invalid: its root isn't feedback",
          "exim_plain_text_only_no_arf_part.eml", "a failure report in plain words only");

  private final Unpacker unpacker = new Unpacker(Limits.DEFAULT);
  private final ReportParser parser = new ReportParser(Limits.DEFAULT);

  @Test
  void everySampleGetsItsOutcome() throws IOException {
    Map<String, Integer> table = new TreeMap<>();
    List<Sample> different = new ArrayList<>();
    for (Sample sample : samples()) {
      List<Finding> findings = findings(sample);
      table.merge(sample.kind() + ": " + outcomes(findings), 1, Integer::sum);
      if (!sample.agreesWith(findings)) {
        different.add(sample);
      }
    }
    table.forEach((row, count) -> System.out.println(row + ": " + count));
    different.forEach(
        sample -> System.out.println("differs: " + sample.path() + ": " + sample.difference()));
    assertThat(table)
        .containsOnly(
            Map.entry("aggregate: accepted", 203),
            Map.entry("aggregate: accepted_with_warnings", 72),
            Map.entry("aggregate: quarantined", 1),
            Map.entry("failure: failure_report", 9),
            Map.entry("failure: not_a_report", 1),
            Map.entry("invalid: not_a_report", 1),
            Map.entry("invalid: quarantined", 12),
            Map.entry("not-a-report: not_a_report", 3),
            Map.entry("tlsrpt: tls_report", 7));
    assertThat(different)
        .extracting(Sample::fileName)
        .containsExactlyInAnyOrderElementsOf(DIFFERENT.keySet());
  }

  private static List<Sample> samples() throws IOException {
    Path manifest = CORPUS.resolve("MANIFEST.tsv");
    assumeTrue(Files.exists(manifest), "needs the corpus of samples, which is not here");
    return Files.readAllLines(manifest).stream().skip(1).map(Sample::of).toList();
  }

  private List<Finding> findings(Sample sample) {
    Path file = CORPUS.resolve(sample.path());
    Delivery delivery = new Delivery(sample.path(), () -> Files.newInputStream(file));
    return parser.parse(unpacker.unpack(delivery)).findings();
  }

  private static String outcomes(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.outcome().word())
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  /** A line of the manifest. */
  private record Sample(String path, String kind, long records, long messages) {

    static Sample of(String line) {
      List<String> cells = List.of(line.split("\t", -1));
      return new Sample(
          cells.get(0), cells.get(3), Long.parseLong(cells.get(6)), Long.parseLong(cells.get(7)));
    }

    String fileName() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    String difference() {
      return DIFFERENT.getOrDefault(fileName(), "not known to differ");
    }

    boolean agreesWith(List<Finding> findings) {
      return switch (kind) {
        case "aggregate" ->
            total(findings).equals(new AggregateReport.Totals(records, messages, 0));
        case "failure" -> outcomes(findings).equals("failure_report");
        case "tlsrpt" -> outcomes(findings).equals("tls_report");
        case "invalid" -> outcomes(findings).equals("quarantined");
        default -> outcomes(findings).equals("not_a_report");
      };
    }

    private static AggregateReport.Totals total(List<Finding> findings) {
      return findings.stream()
          .map(Finding::report)
          .filter(Objects::nonNull)
          .map(AggregateReport::totals)
          .reduce(new AggregateReport.Totals(0, 0, 0), Sample::sum);
    }

    private static AggregateReport.Totals sum(AggregateReport.Totals a, AggregateReport.Totals b) {
      return new AggregateReport.Totals(
          a.records() + b.records(), a.messages() + b.messages(), a.skipped() + b.skipped());
    }
  }
}
