package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.enrich.address.Mmdb;
import org.ruascope.testing.StoredDocuments;
import org.ruascope.testing.TestElasticsearch;

/** {@code ruascope enrich}, after a database of countries was named. */
class EnrichIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int RECORDS = 6_000;

  @TempDir private Path folder;

  @BeforeEach
  void wipe() {
    TestElasticsearch.wipe();
  }

  @Test
  void addsWhatTheDatabaseTellsToStoredRecords() throws IOException {
    ingest(3);
    Map<String, JsonNode> before = StoredDocuments.of("dmarc-records");

    assertThat(enrich("--since", "2026-01-02")).isEqualTo("0 records, 0 changed\n");
    assertThat(enrich("--since", "2026-01-01", "--domain", "example.org"))
        .isEqualTo("0 records, 0 changed\n");
    assertThat(enrich("--since", "2026-01-01", "--until", "2026-01-02"))
        .isEqualTo("3 records, 3 changed\n");
    assertThat(enrich("--since=2026-01-01")).isEqualTo("3 records, 0 changed\n");
    assertThat(withoutCountries(3)).isEqualTo(before);
  }

  @Test
  void goesOnAfterItWasKilled() throws IOException {
    ingest(RECORDS);
    Map<String, JsonNode> before = StoredDocuments.of("dmarc-records");
    try (Program program = site().start("enrich", "--since", "2026-01-01")) {
      awaitFirstCountries(program);
      program.kill();
    }

    assertThat(enrich("--since", "2026-01-01")).startsWith("6,000 records, ");
    assertThat(withoutCountries(RECORDS)).isEqualTo(before);
  }

  /** A report of ordinary addresses, before there was a database. */
  private void ingest(int records) throws IOException {
    String report =
        new ReportXml("enrich", 0, records).text().replace("<source_ip>10.0.", "<source_ip>193.0.");
    Path file = Files.writeString(folder.resolve("report.xml"), report);
    Site before = new Site(folder.resolve("before"), TestElasticsearch.url());
    assertThat(run(before, "ingest", file.toString())).contains("1 report");
  }

  private String enrich(String... options) throws IOException {
    String[] command = new String[options.length + 1];
    command[0] = "enrich";
    System.arraycopy(options, 0, command, 1, options.length);
    return run(site(), command);
  }

  private Site site() throws IOException {
    Path database =
        new Mmdb("ipinfo_lite.mmdb")
            .put("193.0.0.0/16", Map.of("country_code", "NL"))
            .write(folder.resolve("ipinfo.mmdb"));
    return new Site(folder.resolve("after"), TestElasticsearch.url())
        .with("geo.country-database=" + database + "\n");
  }

  private static String run(Site site, String... command) {
    try (Program program = site.start(command)) {
      assertThat(program.exitCode(PATIENCE)).as(program.toString()).isZero();
      return program.out();
    }
  }

  private static void awaitFirstCountries(Program program) {
    Instant deadline = Instant.now().plus(PATIENCE);
    String query = "/dmarc-records/_count?q=_exists_:source.geo.country_iso_code";
    do {
      assertThat(Instant.now()).as(program.toString()).isBefore(deadline);
      TestElasticsearch.send("POST", "/dmarc-records/_refresh", "");
    } while (TestElasticsearch.get(query).contains("\"count\":0,"));
  }

  /** All records, once it is seen that they have their country. */
  private static Map<String, JsonNode> withoutCountries(int records) {
    Map<String, JsonNode> after = StoredDocuments.of("dmarc-records");
    assertThat(after.values())
        .hasSize(records)
        .allSatisfy(
            document ->
                assertThat(((ObjectNode) document.get("source")).remove("geo").toString())
                    .isEqualTo("{\"country_iso_code\":\"NL\"}"));
    return after;
  }
}
