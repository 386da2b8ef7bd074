package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.testing.DatagramProxy;
import org.ruascope.testing.NsdServer;
import org.ruascope.testing.StoredDocuments;
import org.ruascope.testing.TestElasticsearch;

/** Records that were stored while no name server answered. */
class PendingIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration ENDED_WITHIN = Duration.ofSeconds(10);

  @TempDir private Path folder;

  @BeforeEach
  void wipe() {
    TestElasticsearch.wipe();
  }

  @Test
  void becomeWhatTheyWouldHaveBeen() throws IOException {
    try (NsdServer server = names();
        DatagramProxy silent = DatagramProxy.blackHole()) {
      run(site("known", server.address()), "ingest", report());
      Map<String, JsonNode> known = StoredDocuments.of("dmarc-records");
      TestElasticsearch.wipe();
      run(site("late", silent.address()), "ingest", report());
      assertThat(pending()).isEqualTo(2);

      String told = run(site("late", server.address()), "enrich", "--pending");

      assertThat(told).isEqualTo("2 records, 2 changed\n");
      assertThat(StoredDocuments.of("dmarc-records")).isEqualTo(known);
      assertThat(known.values())
          .allSatisfy(
              record ->
                  assertThat(record.at("/source/domain").asText()).isEqualTo("mail.example.com"));
    }
  }

  @Test
  void areLeftPendingWhenTheProgramIsToEnd() throws IOException {
    try (DatagramProxy silent = DatagramProxy.blackHole()) {
      Site site = site("late", silent.address());
      run(site, "ingest", report());
      int asked = silent.questions();
      site.with("dns.timeout=60s\n");

      try (Program program = site.start("enrich", "--pending")) {
        awaitMoreThan(asked, silent, program);
        assertThat(program.terminate().exitCode(ENDED_WITHIN)).isEqualTo(1);
      }
      assertThat(pending()).isEqualTo(2);
    }
  }

  private NsdServer names() throws IOException {
    return NsdServer.in(Files.createDirectories(folder.resolve("nsd")))
        .zone("0.0.193.in-addr.arpa", "0 PTR mail.example.com.\n1 PTR mail.example.com.\n")
        .zone("example.com", "mail A 193.0.0.0\nmail A 193.0.0.1\n")
        .start();
  }

  private String report() throws IOException {
    String report = new ReportXml("late", 0, 2).text().replace("10.0.0.", "193.0.0.");
    return Files.writeString(folder.resolve("report.xml"), report).toString();
  }

  private Site site(String name, InetSocketAddress nameServer) {
    return new Site(folder.resolve(name), TestElasticsearch.url()).asking(nameServer);
  }

  private static String run(Site site, String... command) {
    try (Program program = site.start(command)) {
      assertThat(program.exitCode(PATIENCE)).as(program.toString()).isZero();
      return program.out();
    }
  }

  private static long pending() {
    return StoredDocuments.of("dmarc-records").values().stream()
        .filter(record -> record.at("/dmarc/enrichment").has("due"))
        .count();
  }

  private static void awaitMoreThan(int questions, DatagramProxy silent, Program program) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (silent.questions() == questions) {
      assertThat(Instant.now()).as(program.toString()).isBefore(deadline);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(50));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
