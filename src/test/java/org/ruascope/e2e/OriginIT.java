package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.enrich.address.Mmdb;
import org.ruascope.testing.StoredDocuments;
import org.ruascope.testing.TestElasticsearch;

/** Where addresses are from, stored with each record; and a start without a network. */
class OriginIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ORDINARY = "193.0.6.139";

  @TempDir private Path folder;

  @BeforeEach
  void wipe() {
    TestElasticsearch.wipe();
  }

  @Test
  void isStoredWithEachRecord() throws IOException {
    Path database =
        new Mmdb("ipinfo_lite.mmdb")
            .put(
                "193.0.0.0/20",
                Map.of("country_code", "NL", "asn", "AS3333", "as_name", "RIPE NCC"))
            .write(folder.resolve("ipinfo.mmdb"));

    ingest(site("geo.country-database=" + database));

    JsonNode source = record(ORDINARY).path("source");
    assertThat(source.at("/geo/country_iso_code").asText()).isEqualTo("NL");
    assertThat(source.at("/as/number").asLong()).isEqualTo(3333);
    assertThat(source.at("/as/organization/name").asText()).isEqualTo("RIPE NCC");
    assertThat(record("10.0.0.1").at("/dmarc/source/special_purpose").asText())
        .isEqualTo("private");
  }

  @Test
  void isLeftOutWithoutANetwork() throws IOException {
    Site offline = site("geo.download-url=http://127.0.0.1:1/countries.tgz").fetching();

    assertThat(ingest(offline)).contains("http://127.0.0.1:1/countries.tgz", "geo.download=no");
    assertThat(record(ORDINARY).path("source").properties()).hasSize(1);
    assertThat(record("10.0.0.1").at("/dmarc/source/special_purpose").asText())
        .isEqualTo("private");
  }

  /** A report with an ordinary and a private address. */
  private String ingest(Site site) throws IOException {
    String report = new ReportXml("origin", 0, 2).text().replace("10.0.0.0", ORDINARY);
    Path file = Files.writeString(folder.resolve("report.xml"), report);
    try (Program program = site.start("ingest", file.toString())) {
      assertThat(program.exitCode(PATIENCE)).as(program.toString()).isZero();
      return program.err();
    }
  }

  private Site site(String settings) {
    return new Site(folder.resolve("site"), TestElasticsearch.url()).with(settings + "\n");
  }

  private static JsonNode record(String address) {
    return StoredDocuments.of("dmarc-records").values().stream()
        .filter(document -> document.at("/source/ip").asText().equals(address))
        .findFirst()
        .orElseThrow();
  }
}
