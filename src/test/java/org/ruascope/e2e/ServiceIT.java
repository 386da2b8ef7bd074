package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.testing.StoredDocuments;
import org.ruascope.testing.TestElasticsearch;

/** The service that sent, stored with each record. */
class ServiceIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @BeforeEach
  void wipe() {
    TestElasticsearch.wipe();
  }

  @Test
  void isStoredWithEachRecord() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.yaml"), "- {name: Own, type: crm, dkim: esp.example}");

    ingest("services.path=" + own);

    assertThat(StoredDocuments.of("dmarc-records").values())
        .hasSize(2)
        .allSatisfy(
            record -> {
              JsonNode service = record.at("/dmarc/source/service");
              assertThat(service.path("name").asText()).isEqualTo("Own");
              assertThat(service.path("type").asText()).isEqualTo("crm");
              assertThat(service.path("by").asText()).isEqualTo("dkim");
            });
  }

  /** A report on mails that a service has signed with a domain of its own. */
  private void ingest(String settings) throws IOException {
    String report =
        new ReportXml("service", 0, 2)
            .text()
            .replace("<dkim><domain>example.com<", "<dkim><domain>mail.esp.example<");
    Path file = Files.writeString(folder.resolve("report.xml"), report);
    Site site = new Site(folder.resolve("site"), TestElasticsearch.url()).with(settings + "\n");
    try (Program program = site.start("ingest", file.toString())) {
      assertThat(program.exitCode(PATIENCE)).as(program.toString()).isZero();
    }
  }
}
