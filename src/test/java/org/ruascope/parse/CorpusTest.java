package org.ruascope.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ruascope.config.Limits;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Delivery;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Parsed;
import org.ruascope.unpack.Unpacker;

/** Samples that others published, with the records and messages that two other parsers counted. */
class CorpusTest {

  private static final Path CORPUS = Path.of("..", "shared", "corpus");

  @Test
  void every() throws IOException {
    Path manifest = CORPUS.resolve("MANIFEST.tsv");
    assumeThat(manifest).as("the corpus is not here").exists();
    List<Sample> samples = Files.readAllLines(manifest).stream().skip(1).map(Sample::of).toList();
    Map<String, Integer> outcomes = new TreeMap<>();
    for (Sample sample : samples) {
      Parsed parsed = parse(CORPUS.resolve(sample.path()));
      String words =
          parsed.findings().stream()
              .map(f -> f.outcome().word())
              .sorted()
              .distinct()
              .collect(Collectors.joining("+"));
      outcomes.merge(sample.kind() + "\t" + words, 1, Integer::sum);
      long records = 0, messages = 0;
      for (Finding f : parsed.findings()) {
        AggregateReport r = f.report();
        if (r != null) {
          records += r.totals().records();
          messages += r.totals().messages();
        }
      }
      if (!sample.kind().equals("aggregate")
          || records != sample.records()
          || messages != sample.messages()
          || words.contains("quarantined")) {
        System.out.println(
            sample
                + " -> "
                + words
                + " "
                + records
                + "/"
                + messages
                + " "
                + parsed.findings().stream().map(f -> f.rejection()).toList());
      }
    }
    outcomes.forEach((k, v) -> System.out.println(k + "\t" + v));
    assertThat(samples).isNotEmpty();
    assertThat(Outcome.values()).isNotEmpty();
  }

  private static Parsed parse(Path file) {
    Delivery d = new Delivery(file.getFileName().toString(), () -> Files.newInputStream(file));
    return new ReportParser(Limits.DEFAULT).parse(new Unpacker(Limits.DEFAULT).unpack(d));
  }

  private record Sample(String path, String kind, long records, long messages, String quirks) {
    static Sample of(String line) {
      List<String> cells = List.of(line.split("\t", -1));
      return new Sample(
          cells.get(0),
          cells.get(3),
          Long.parseLong(cells.get(6)),
          Long.parseLong(cells.get(7)),
          cells.get(9));
    }
  }
}
