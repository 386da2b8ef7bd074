package org.ruascope.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ruascope.config.Limits;
import org.ruascope.report.AggregateReport.Totals;
import org.ruascope.report.Delivery;
import org.ruascope.report.Finding;
import org.ruascope.unpack.Unpacker;

/**
 * Samples that others published: what each is, and how many records and messages two other parsers
 * counted in it. Prints what became of them.
 */
class CorpusTest {

  private static final Path CORPUS = Path.of("..", "shared", "corpus");

  /** Where we differ from the manifest, by the end of the path, and why. */
  private static final Map<String, String> DIFFERENT =
      Map.of(
          "multiple-invalid.zip",
              "not accepted: its three reports are those that are invalid by themselves",
          "ikea.com!example.de!1538690400!1538776800.xml",
              "accepted: an xs:schema that is never closed, which is repaired",
          "invalid_utf_8.xml",
              "accepted: one byte of one domain isn't UTF-8, and all else is as it should be",
          "exim_plain_text_only_no_arf_part.eml",
              "not recognised: a failure report in plain words only");

  private final Unpacker unpacker = new Unpacker(Limits.DEFAULT);
  private final ReportParser parser = new ReportParser(Limits.DEFAULT);

  @Test
  void everySampleGetsItsOutcome() throws IOException {
    Map<String, CorpusRow> table = new TreeMap<>();
    Map<String, String> different = new TreeMap<>();
    for (CorpusSample sample : samples()) {
      List<Finding> findings = findings(sample);
      table.merge(sample.rowName(findings), CorpusRow.of(findings), CorpusRow::plus);
      if (!sample.agreesWith(findings)) {
        different.put(sample.fileName(), DIFFERENT.getOrDefault(sample.fileName(), "unknown"));
      }
    }
    print(table, different);
    assertThat(different).isEqualTo(DIFFERENT);
    assertThat(table)
        .containsOnly(
            row("aggregate accepted", 165, 340, 12_986, 0),
            row("aggregate accepted_with_warnings", 110, 2_440, 2_598, 0),
            row("aggregate quarantined", 1, 0, 0, 0),
            row("failure failure_report", 9, 0, 0, 0),
            row("failure not_a_report", 1, 0, 0, 0),
            row("invalid accepted_with_warnings", 2, 2, 2, 0),
            row("invalid quarantined", 11, 0, 0, 0),
            row("not-a-report not_a_report", 3, 0, 0, 0),
            row("tlsrpt tls_report", 7, 0, 0, 0));
  }

  private static Map.Entry<String, CorpusRow> row(
      String name, int files, long records, long messages, long skipped) {
    return Map.entry(name, new CorpusRow(files, new Totals(records, messages, skipped)));
  }

  private static List<CorpusSample> samples() throws IOException {
    Path manifest = CORPUS.resolve("MANIFEST.tsv");
    assumeTrue(Files.exists(manifest), "needs the corpus of samples, which is not here");
    return Files.readAllLines(manifest).stream().skip(1).map(CorpusSample::of).toList();
  }

  private List<Finding> findings(CorpusSample sample) {
    Path file = CORPUS.resolve(sample.path());
    Delivery delivery = new Delivery(sample.path(), () -> Files.newInputStream(file));
    return parser.parse(unpacker.unpack(delivery)).findings();
  }

  private static void print(Map<String, CorpusRow> table, Map<String, String> different) {
    String format = "%-34s %5s %7s %9s %7s%n";
    System.out.printf(format, "kind and outcome", "files", "records", "messages", "skipped");
    table.forEach(
        (name, row) ->
            System.out.printf(
                format,
                name,
                row.files(),
                row.totals().records(),
                row.totals().messages(),
                row.totals().skipped()));
    different.forEach((file, why) -> System.out.println("differs: " + file + ": " + why));
  }
}
