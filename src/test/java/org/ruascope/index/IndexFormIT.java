package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ruascope.index.Reports.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.report.Outcome;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.LogLines;
import org.ruascope.testing.TestElasticsearch;

/** Indices and templates that somebody else had a hand in. */
class IndexFormIT {
  private static final String JANUARY = "/dmarc-records-2026.01";

  private static final Instant FEBRUARY = Instant.parse("2026-02-03T00:00:00Z");

  private TestStore store;

  @BeforeEach
  void start() {
    TestElasticsearch.wipe();
    store = TestStore.at(TestElasticsearch.url());
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @ParameterizedTest
  @CsvSource({"read_only_allow_delete, disk is full", "write, remove the block"})
  void waitsUntilABlockIsRemovedAndSaysWhatToDo(String block, String remedy) throws Exception {
    store.outcomes(report("before", 3));
    set(block, "true");

    try (LogLines log = new LogLines(Outage.class)) {
      CompletableFuture<List<Outcome>> stored =
          CompletableFuture.supplyAsync(() -> store.outcomes(report("one", 3), report("two", 3)));
      TimeUnit.MILLISECONDS.sleep(2_500);
      assertThat(store.outcomes(report("other", 2).about(FEBRUARY))).containsOnly(Outcome.ACCEPTED);
      assertThat(stored).isNotDone();
      assertThat(log.all()).hasSize(1);
      set(block, "null");

      assertThat(stored.get(30, TimeUnit.SECONDS)).containsOnly(Outcome.ACCEPTED);
      assertThat(log.all()).hasSize(2);
      assertThat(log.all().getFirst()).contains("has blocked writing", remedy);
    }
    assertThat(Stored.ids("dmarc-records")).hasSize(9 + 2);
  }

  @Test
  void givesAnIndexItsFormThoughTheTemplateWasDeletedMeanwhile() {
    store.outcomes(report("before", 3));
    TestElasticsearch.send("DELETE", "/_index_template/dmarc-*", "");

    store.outcomes(report("later", 2).about(FEBRUARY));

    assertThat(TestElasticsearch.get("/dmarc-records-2026.02/_mapping")).contains("\"strict\"");
    assertThat(Stored.ids("dmarc-records")).hasSize(3 + 2);
    assertThat(Stored.ids("dmarc-reports")).hasSize(2);
  }

  @Test
  void addsFieldsThatAnOlderMappingLacks() {
    store.prepare();
    TestElasticsearch.send("DELETE", "/_index_template/dmarc-*", "");
    TestElasticsearch.send(
        "PUT",
        JANUARY,
        "{\"aliases\":{\"dmarc-records\":{}},\"mappings\":{\"dynamic\":\"strict\",\"properties\":"
            + "{\"@timestamp\":{\"type\":\"date\"}}}}");

    assertThat(store.outcomes(report("one", 3))).containsExactly(Outcome.ACCEPTED);
    assertThat(Stored.ids("dmarc-records")).hasSize(3);
  }

  @Test
  void quarantinesNothingWhenTheIndexHasAnotherForm() {
    TestElasticsearch.send(
        "PUT",
        JANUARY,
        "{\"mappings\":{\"dynamic\":\"strict\",\"properties\":{\"source\":{\"type\":\"keyword\"}}}}");

    UnavailableException fault = fault(report("one", 3));

    assertThat(fault).hasMessageContaining("dmarc-records-2026.01 isn't in ruascope's form");
    assertThat(fault.remedy()).contains("2026.01", "ruascope ingest");
  }

  @Test
  void saysThatAnIndexStandsInTheWayOfTheAlias() {
    TestElasticsearch.send("PUT", "/dmarc-records", "");
    try {
      UnavailableException fault = fault(report("one", 3));

      assertThat(fault).hasMessageContaining("alias").hasMessageContaining("dmarc-records");
      assertThat(fault.remedy()).contains("rename or delete the index");
    } finally {
      TestElasticsearch.send("DELETE", "/dmarc-records", "");
    }
    assertThat(store.outcomes(report("one", 3))).containsExactly(Outcome.ACCEPTED);
  }

  @Test
  void givesUpOnABlockInTimeAndGoesOnWithTheNextBatch() {
    store.outcomes(report("before", 3));
    set("read_only_allow_delete", "true");
    try (TestStore impatient =
        TestStore.at(TestElasticsearch.url(), Duration.ofSeconds(1), Duration.ofSeconds(5))) {
      UnavailableException fault =
          catchThrowableOfType(
              UnavailableException.class, () -> impatient.outcomes(report("one", 3)));
      assertThat(fault).hasMessageContaining("has blocked writing");

      set("read_only_allow_delete", "null");
      assertThat(impatient.outcomes(report("one", 3))).containsExactly(Outcome.ACCEPTED);
    }
  }

  private UnavailableException fault(Reports report) {
    return catchThrowableOfType(UnavailableException.class, () -> store.outcomes(report));
  }

  private static void set(String block, String value) {
    TestElasticsearch.send(
        "PUT", JANUARY + "/_settings", "{\"index.blocks.%s\":%s}".formatted(block, value));
  }
}
