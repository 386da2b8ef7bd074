package org.ruascope.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ruascope.config.Limits;
import org.ruascope.parse.ReportParser;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Delivery;
import org.ruascope.report.Finding;
import org.ruascope.unpack.Unpacker;

/** How reporters' claims and what follows compare in samples that others published. */
class CorpusAlignmentTest {
  private static final Path CORPUS = Path.of("..", "shared", "corpus");

  /** There, all domains of a report became one, so that all that passed seems aligned. */
  private static final String REWRITTEN = "danielsen__DmarcRua";

  private final RecordEnricher enricher =
      new RecordEnricher(List.of(new AlignmentEvaluator(PublicSuffixList::builtIn, TreeWalk.NONE)));
  private final Set<String> differences = new TreeSet<>();
  private int records;

  @Test
  void reportersHardlyEverDiffer() throws IOException {
    assumeTrue(Files.exists(CORPUS), "needs the corpus of samples, which is not here");
    for (Path file : samples()) {
      look(new Delivery(file.toString(), () -> Files.newInputStream(file)));
    }
    assertThat(records).isGreaterThan(2_000);
    assertThat(differences).containsExactly("ikea.com [dkim_fail_aligned]");
  }

  private static Iterable<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(CORPUS.resolve(REWRITTEN)))
          .toList();
    }
  }

  private void look(Delivery delivery) throws IOException {
    Limits limits = Limits.DEFAULT;
    for (Finding finding :
        new ReportParser(limits).parse(new Unpacker(limits).unpack(delivery)).findings()) {
      if (finding.report() != null) {
        look(finding.report());
      }
    }
  }

  private void look(AggregateReport report) throws IOException {
    report
        .records()
        .forEach(
            record -> {
              var alignment = enricher.enrich(report, record).alignment();
              records++;
              if (alignment != null && !alignment.differences().isEmpty()) {
                differences.add(report.metadata().reporter() + " " + alignment.differences());
              }
            });
  }
}
