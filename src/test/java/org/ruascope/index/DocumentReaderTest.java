package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruascope.config.Limits;
import org.ruascope.enrich.AlignmentEvaluator;
import org.ruascope.enrich.PublicSuffixList;
import org.ruascope.enrich.RecordEnricher;
import org.ruascope.enrich.TreeWalk;
import org.ruascope.parse.ReportParser;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Delivery;
import org.ruascope.report.DmarcResult;
import org.ruascope.report.Enricher;
import org.ruascope.report.Finding;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.ReportRecord.PolicyEvaluated;
import org.ruascope.report.ReportRecord.Row;
import org.ruascope.unpack.Unpacker;

/** From a stored document follows what followed from the report. */
class DocumentReaderTest {
  private static final Path REPORTS = Path.of("src", "test", "resources", "reports");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Enricher ENRICHER =
      new RecordEnricher(List.of(new AlignmentEvaluator(PublicSuffixList::builtIn, TreeWalk.NONE)));

  static List<Path> reports() throws IOException {
    try (Stream<Path> files = Files.list(REPORTS)) {
      return files.filter(file -> !file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void tellsAnEnricherTheSame(Path file) throws IOException {
    Delivery delivery = new Delivery(file.toString(), () -> Files.newInputStream(file));
    for (Finding finding :
        new ReportParser(Limits.DEFAULT)
            .parse(new Unpacker(Limits.DEFAULT).unpack(delivery))
            .findings()) {
      AggregateReport report = finding.report();
      if (report != null) {
        report.records().forEach(record -> assertEnrichedAlike(report, record));
      }
    }
  }

  @Test
  void readsBackWhatIsWritten() throws IOException {
    AggregateReport report = Reports.report("2026-1", 2).build();
    ReportRecord record = Reports.record(3, "example.net");

    DocumentReader reader = new DocumentReader(document(report, record));
    ReportRecord read = reader.record();

    assertThat(read.row()).isEqualTo(record.row());
    assertThat(read.identifiers()).isEqualTo(record.identifiers());
    assertThat(read.authResults().dkim().getFirst())
        .isEqualTo(record.authResults().dkim().getFirst());
    assertThat(read.authResults().spf()).isEqualTo(record.authResults().spf());
    AggregateReport readReport = reader.report(read);
    assertThat(readReport.key()).isEqualTo(report.key());
    assertThat(readReport.metadata().reporter()).isEqualTo("Example Org");
    assertThat(readReport.policy().aspf()).isEqualTo(report.policy().aspf());
    assertThat(readReport.sources()).containsExactly(record.row().sourceIp());
    AtomicInteger records = new AtomicInteger();
    readReport.records().forEach(any -> records.incrementAndGet());
    assertThat(records).hasValue(1);
  }

  /** What is neither pass nor fail looks like fail elsewhere in the document. */
  @Test
  void knowsWhatTheReporterDidNotSay() throws IOException {
    ReportRecord plain = Reports.record(1, null);
    PolicyEvaluated said = plain.row().policyEvaluated();
    PolicyEvaluated unsaid =
        new PolicyEvaluated(
            said.disposition(), DmarcResult.UNRECOGNISED, said.spf(), said.reasons());
    ReportRecord record =
        new ReportRecord(
            1,
            new Row(plain.row().sourceIp(), 2, unsaid),
            plain.identifiers(),
            plain.authResults());

    assertEnrichedAlike(Reports.report("2026-1", 2).build(), record);
  }

  private static void assertEnrichedAlike(AggregateReport report, ReportRecord record)
      throws IOException {
    ObjectNode stored = document(report, record);
    DocumentReader reader = new DocumentReader(stored);
    ReportRecord read = reader.record();

    assertThat(RenewedDocument.of(stored, ENRICHER.enrich(reader.report(read), read), null))
        .isEqualTo(stored);
    assertThat(read.row().policyEvaluated().dkim())
        .isEqualTo(record.row().policyEvaluated().dkim());
    assertThat(read.row().policyEvaluated().spf()).isEqualTo(record.row().policyEvaluated().spf());
    assertThat(read.row().policyEvaluated().reasons())
        .hasSameSizeAs(record.row().policyEvaluated().reasons().stream().distinct().toList());
  }

  private static ObjectNode document(AggregateReport report, ReportRecord record)
      throws IOException {
    return (ObjectNode)
        MAPPER.readTree(
            new RecordDocument(report).of(record, ENRICHER.enrich(report, record), null));
  }
}
