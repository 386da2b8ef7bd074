package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.testing.StoredDocuments;
import org.ruascope.testing.TestElasticsearch;
import org.ruascope.testing.Wrappers;

/**
 * What people are told, and what is stored, of reports that come again and of some that seem to.
 */
class SeenAgainIT {
  private static final Path SAMPLES = Path.of("src", "test", "resources", "reports");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @BeforeEach
  void wipe() {
    TestElasticsearch.wipe();
  }

  @Test
  void aResendIsADuplicateAndOtherDatesAreAnotherReport() throws IOException {
    String google = Files.readString(SAMPLES.resolve("google-np.xml"));
    assertThat(ingest(google)).isEqualTo("1 report, 2 records, 4 messages\n");
    assertThat(ingest(Wrappers.gzip(Wrappers.bytes(google))))
        .isEqualTo("0 reports, 0 records, 0 messages\n1 duplicate, known already\n");
    assertThat(ingest(google.replace("<end>1767311999", "<end>1767311998")))
        .isEqualTo("1 report, 2 records, 4 messages\n");
    assertThat(StoredDocuments.count("dmarc-reports")).isEqualTo(2);
    assertThat(StoredDocuments.count("dmarc-records")).isEqualTo(4);
  }

  @Test
  void anotherContentUnderTheSameIdIsKeptTooAndFlagged() throws IOException {
    String first = Files.readString(SAMPLES.resolve("godaddy-begin-equals-end-no-source-ip.xml"));
    String second = first.replace("<count>1<", "<count>5<");
    String skipped = "1 unusable record skipped\n";
    assertThat(ingest(first))
        .isEqualTo("1 report (1 with warnings), 1 record, 1 message\n" + skipped);
    assertThat(ingest(second, second))
        .isEqualTo(
            "1 report (1 with warnings), 1 record, 5 messages\n"
                + skipped
                + "1 duplicate, known already\n");
    assertThat(StoredDocuments.count("dmarc-records")).isEqualTo(2);
    assertThat(reports(false)).singleElement().satisfies(report -> assertMessages(report, 1));
    assertThat(reports(true))
        .singleElement()
        .satisfies(
            report -> {
              assertMessages(report, 5);
              assertThat(report.at("/dmarc/report/warnings").toString()).contains("\"collision\"");
              assertThat(report.at("/dmarc/report/warning_details").toString())
                  .contains("\"collision report_metadata/report_id gd-1\"");
            });
  }

  private static List<JsonNode> reports(boolean collision) {
    return StoredDocuments.of("dmarc-reports").values().stream()
        .filter(report -> report.at("/dmarc/report/collision").asBoolean() == collision)
        .toList();
  }

  private static void assertMessages(JsonNode report, int messages) {
    assertThat(report.at("/dmarc/messages/all").asInt()).isEqualTo(messages);
  }

  private String ingest(String... reports) throws IOException {
    return ingest(Stream.of(reports).map(Wrappers::bytes).toArray(byte[][]::new));
  }

  /** Returns what it prints. */
  private String ingest(byte[]... files) throws IOException {
    Path inputs = Files.createTempDirectory(folder, "inputs");
    for (int i = 0; i < files.length; i++) {
      Files.write(inputs.resolve(i + ".eml"), files[i]);
    }
    Site site = new Site(folder.resolve("site"), TestElasticsearch.url());
    try (Program program = site.start("ingest", inputs.toString())) {
      assertThat(program.exitCode(PATIENCE)).as(program.toString()).isZero();
      return program.out();
    }
  }
}
