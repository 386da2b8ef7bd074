package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.index.DocumentsTest.ENRICHMENT;
import static org.ruascope.index.Reports.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruascope.report.Enrichment;
import org.ruascope.report.RecordSelection;
import org.ruascope.report.RenewalProgress;
import org.ruascope.report.Renewed;
import org.ruascope.testing.StoredDocuments;
import org.ruascope.testing.TestElasticsearch;

/** What wasn't known when records were stored is added when it is; and asked for again at will. */
class CompletionIT {
  private static final Instant STORED = Instant.parse("2026-01-06T05:04:03Z");
  private static final RecordSelection ALL = new RecordSelection(null, null, null, false);
  private static final String INDEX = "/dmarc-records-2026.01";

  private final LateAnswers answers = new LateAnswers();
  private final AtomicReference<Instant> clock = new AtomicReference<>(STORED);
  private TestStore store;

  @BeforeEach
  void start() {
    TestElasticsearch.wipe();
    store = TestStore.enriching(answers, clock::get);
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void whatIsPendingBecomesWhatItWouldHaveBeenFromTheStart() {
    answers.tell(ENRICHMENT);
    store.outcomes(report("one", 3));
    Map<String, JsonNode> known = records();
    stop();
    start();
    answers.tell(Enrichment.NONE.asPending());
    store.outcomes(report("one", 3));
    answers.tell(ENRICHMENT);

    assertThat(completeAfter(Duration.ofSeconds(59))).isEqualTo(Renewed.NONE);
    assertThat(records()).isNotEqualTo(known).hasSize(3);
    assertThat(completeAfter(Duration.ofSeconds(1))).isEqualTo(new Renewed(3, 3, 0, 0));
    assertThat(records()).isEqualTo(known);
    assertThat(completeAfter(Duration.ofDays(1))).isEqualTo(Renewed.NONE);
  }

  @Test
  void whatWasStoredJustNowIsCompletedAtTheEndOfARun() {
    store.outcomes(report("one", 3));
    answers.tell(ENRICHMENT);

    assertThat(store.completion().completeNew(new Silent())).isEqualTo(new Renewed(3, 3, 0, 0));
  }

  @Test
  void attemptsInVainBecomeRarerAndEndAfterThreeDays() {
    store.outcomes(report("one", 1));

    assertThat(completeAfter(Duration.ofMinutes(2))).isEqualTo(new Renewed(1, 0, 1, 0));
    assertThat(completeAfter(Duration.ofSeconds(119))).isEqualTo(Renewed.NONE);
    assertThat(completeAfter(Duration.ofSeconds(1))).isEqualTo(new Renewed(1, 0, 1, 0));
    assertThat(completeAfter(Duration.ofHours(73))).isEqualTo(new Renewed(1, 0, 0, 1));
    answers.tell(ENRICHMENT);
    assertThat(completeAfter(Duration.ofDays(9))).isEqualTo(Renewed.NONE);
    assertThat(enrichment().properties()).hasSize(1);
    assertThat(enrichment().path("since").asText()).isEqualTo(STORED.toString());
  }

  @Test
  void whatWasGivenUpIsCompletedOnDemand() {
    store.outcomes(report("one", 1));
    completeAfter(Duration.ofHours(73));
    answers.tell(ENRICHMENT);

    assertThat(renew(ALL)).isEqualTo(new Renewed(1, 1, 0, 0));
    assertThat(enrichment().isMissingNode()).isTrue();
  }

  @Test
  void whatIsNoLongerSoIsRemovedAndOnlyThenIsAnythingWritten() {
    answers.tell(ENRICHMENT);
    store.outcomes(report("one", 2));

    assertThat(renew(ALL)).isEqualTo(new Renewed(2, 0, 0, 0));
    assertThat(versions()).isEqualTo("1 1");
    answers.tell(Enrichment.NONE);
    assertThat(renew(ALL)).isEqualTo(new Renewed(2, 2, 0, 0));
    assertThat(versions()).isEqualTo("2 2");
    assertThat(Stored.found("dmarc-records", "_exists_:dmarc.source.service.name")).isZero();
  }

  @Test
  void whatIsKnownStaysWhileThereIsNoAnswer() {
    answers.tell(ENRICHMENT);
    store.outcomes(report("one", 2));
    answers.tell(Enrichment.NONE.asPending());

    assertThat(renew(ALL)).isEqualTo(new Renewed(2, 0, 0, 2));
    assertThat(versions()).isEqualTo("1 1");
  }

  @Test
  void selectsByTimeAndDomainAndPending() {
    store.outcomes(report("pending", 2));
    answers.tell(ENRICHMENT);
    store.outcomes(report("february", 3).about(Instant.parse("2026-02-03T00:00:00Z")));
    Instant february = Instant.parse("2026-02-01T00:00:00Z");

    assertThat(looked(new RecordSelection(february, null, null, false))).isEqualTo(3);
    assertThat(looked(new RecordSelection(null, february, null, false))).isEqualTo(2);
    assertThat(looked(new RecordSelection(null, null, "example.net", false))).isZero();
    assertThat(looked(new RecordSelection(null, null, "example.com", true))).isZero();
  }

  @Test
  void whatIsWrittenOrDeletedMeanwhileStaysSo() {
    store.outcomes(report("one", 3));
    String[] ids = Stored.ids("dmarc-records").toArray(String[]::new);
    answers.tell(ENRICHMENT);
    answers.meanwhile(
        () -> {
          TestElasticsearch.send("DELETE", INDEX + "/_doc/" + ids[0], "");
          TestElasticsearch.send(
              "POST",
              INDEX + "/_update/" + ids[1],
              "{\"doc\":{\"dmarc\":{\"envelope_to\":\"x\"}}}");
        });

    assertThat(completeAfter(Duration.ofMinutes(1))).isEqualTo(new Renewed(3, 1, 0, 0));
    assertThat(Stored.ids("dmarc-records")).containsExactly(ids[1], ids[2]);
    assertThat(Stored.source("dmarc-records", "dmarc.envelope_to:x")).contains("\"due\"");
    answers.meanwhile(() -> {});
    assertThat(completeAfter(Duration.ofMinutes(1))).isEqualTo(new Renewed(1, 1, 0, 0));
  }

  @Test
  void isBrokenOffAtAnyTimeAndGoesOnLater() {
    store.outcomes(report("one", 1_500));
    answers.tell(ENRICHMENT);
    clock.set(STORED.plusSeconds(60));
    Stopping stopping = new Stopping();
    answers.meanwhile(stopping::atSecondPage);

    assertThat(store.completion().completeDue(stopping)).isEqualTo(new Renewed(1_000, 1_000, 0, 0));
    assertThat(Thread.interrupted()).isTrue();
    answers.meanwhile(() -> {});
    assertThat(store.completion().completeDue(new Silent())).isEqualTo(new Renewed(500, 500, 0, 0));
  }

  @Test
  void addsToAnIndexOfAnOlderVersion() {
    store.prepare();
    TestElasticsearch.send("DELETE", "/_index_template/dmarc-*", "");
    TestElasticsearch.send(
        "PUT",
        INDEX,
        "{\"aliases\":{\"dmarc-records\":{}},\"mappings\":{\"dynamic\":\"strict\",\"properties\":{"
            + "\"@timestamp\":{\"type\":\"date\"},"
            + "\"source\":{\"properties\":{\"ip\":{\"type\":\"ip\"}}},"
            + "\"dmarc\":{\"properties\":{\"report\":{\"properties\":"
            + "{\"key\":{\"type\":\"keyword\"}}}}}}}}");
    TestElasticsearch.send(
        "PUT",
        INDEX + "/_doc/AbC-0",
        "{\"@timestamp\":\"2026-01-05T00:00:00Z\",\"source\":{\"ip\":\"192.0.2.1\"},"
            + "\"dmarc\":{\"report\":{\"key\":\"AbC\"}}}");
    answers.tell(ENRICHMENT);

    assertThat(store.completion().completeDue(new Silent())).isEqualTo(Renewed.NONE);
    assertThat(renew(ALL)).isEqualTo(new Renewed(1, 1, 0, 0));
    assertThat(Stored.found("dmarc-records", "source.domain:mx1.mail.example.com")).isEqualTo(1);
  }

  @Test
  void answersAreExpectedOfAllReportsAndAwaitedOfNewOnes() {
    store.outcomes(report("one", 1));
    store.outcomes(report("one", 1), report("two", 1));

    assertThat(answers.expected.stream().map(each -> each.metadata().reportId()))
        .containsExactly("one", "one", "two");
    assertThat(answers.awaited.stream().map(each -> each.metadata().reportId()))
        .containsExactly("one", "two");
  }

  @Test
  void thereNeedBeNothing() {
    assertThat(store.completion().completeDue(new Silent())).isEqualTo(Renewed.NONE);
    assertThat(renew(ALL)).isEqualTo(Renewed.NONE);
  }

  private Renewed completeAfter(Duration time) {
    clock.updateAndGet(now -> now.plus(time));
    return store.completion().completeDue(new Silent());
  }

  private Renewed renew(RecordSelection selection) {
    return store.completion().renew(selection, new Silent());
  }

  private long looked(RecordSelection selection) {
    return renew(selection).records();
  }

  private static Map<String, JsonNode> records() {
    return StoredDocuments.of("dmarc-records");
  }

  private static JsonNode enrichment() {
    return records().values().iterator().next().at("/dmarc/enrichment");
  }

  private static String versions() {
    return String.join(
        " ",
        Stored.ids("dmarc-records").stream()
            .map(id -> TestElasticsearch.get(INDEX + "/_doc/" + id + "?filter_path=_version"))
            .map(answer -> answer.replaceAll("\\D", ""))
            .toList());
  }

  private static class Silent implements RenewalProgress {
    @Override
    public void found(long records) {}

    @Override
    public void done(int records) {}

    @Override
    public boolean stopping() {
      return false;
    }
  }

  /** Interrupts, as those do who want to stop. */
  private static final class Stopping extends Silent {
    private int pages;
    private boolean stopping;

    void atSecondPage() {
      pages++;
      if (pages == 2) {
        stopping = true;
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public boolean stopping() {
      return stopping;
    }
  }
}
