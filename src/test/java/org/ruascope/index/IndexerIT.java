package org.ruascope.index;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ruascope.index.Reports.report;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.report.Anomaly;
import org.ruascope.report.Enricher;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Parsed;
import org.ruascope.report.RejectedException;
import org.ruascope.report.Rejection;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.TestElasticsearch;

class IndexerIT {
  private ElasticsearchConnection connection;
  private Indexer indexer;

  @BeforeEach
  void start() {
    TestElasticsearch.wipe();
    connection = new ElasticsearchConnection(ElasticsearchSettings.of(TestElasticsearch.url()));
    indexer = new Indexer(connection, Enricher.NONE);
  }

  @AfterEach
  void stop() {
    indexer.close();
    connection.close();
  }

  @Test
  void storesRecordsAndReport() {
    assertThat(store(report("one", 3).parsed())).containsExactly(Outcome.ACCEPTED);

    assertThat(Stored.ids("dmarc-records-2026.01")).hasSize(3);
    assertThat(Stored.ids("dmarc-reports-2026.01"))
        .containsExactly(report("one", 3).build().key().value());
    assertThat(Stored.messages()).isEqualTo(1 + 2 + 3);
  }

  @Test
  void returnsReportsWithoutTheirRecords() {
    Finding finding = commit(report("one", 3).parsed()).getFirst().findings().getFirst();

    assertThat(finding.report()).isEqualTo(report("one", 3).build().withoutRecords());
  }

  @Test
  void storesTheSameReportOnce() {
    store(report("one", 3).parsed());
    List<String> before = Stored.ids("dmarc-records");

    assertThat(store(report("one", 3).parsed())).containsExactly(Outcome.DUPLICATE);
    assertThat(Stored.ids("dmarc-records")).isEqualTo(before);
    assertThat(Stored.ids("dmarc-reports")).hasSize(1);
  }

  @Test
  void knowsDuplicatesWithinABatch() {
    assertThat(store(report("one", 3).parsed(), report("one", 3).parsed()))
        .containsExactlyInAnyOrder(Outcome.ACCEPTED, Outcome.DUPLICATE);
    assertThat(Stored.ids("dmarc-records")).hasSize(3);
  }

  @Test
  void keepsBothContentsUnderOneKey() {
    store(report("one", 3).parsed());

    Finding other = commit(report("one", 4).parsed()).getFirst().findings().getFirst();

    assertThat(other.outcome()).isEqualTo(Outcome.ACCEPTED_WITH_WARNINGS);
    assertThat(other.warnings()).extracting(Anomaly::code).contains(Anomaly.Code.COLLISION);
    assertThat(Stored.ids("dmarc-records")).hasSize(3 + 4);
    assertThat(Stored.ids("dmarc-reports"))
        .contains(report("one", 4).build().key().value() + "-digest-4");
    assertThat(Stored.source("dmarc-reports", "dmarc.report.collision:true"))
        .contains("\"digest\":\"digest-4\"");
  }

  @Test
  void knowsACollidingReportAgain() {
    store(report("one", 3).parsed(), report("one", 4).parsed());

    assertThat(store(report("one", 4).parsed(), report("one", 3).parsed()))
        .containsExactly(Outcome.DUPLICATE, Outcome.DUPLICATE);
    assertThat(Stored.ids("dmarc-records")).hasSize(3 + 4);
    assertThat(Stored.ids("dmarc-reports")).hasSize(2);
  }

  @Test
  void choosesTheIndexByTheMonthOfBegin() {
    Instant december = Instant.parse("2025-12-31T23:59:59Z");
    store(report("old", 2).about(december).parsed(), report("new", 3).parsed());

    assertThat(Stored.ids("dmarc-records-2025.12")).hasSize(2);
    assertThat(Stored.ids("dmarc-records-2026.01")).hasSize(3);
    assertThat(Stored.ids("dmarc-records")).hasSize(5);
  }

  @Test
  void storesALargeReport() {
    store(report("large", 5_000).parsed());

    assertThat(Stored.count("dmarc-records")).isEqualTo(5_000);
    assertThat(Stored.messages()).isEqualTo(5_000L * 5_001 / 2);
  }

  @Test
  void leavesOtherFindingsAsTheyWere() {
    Finding other = Finding.other("photo.jpg", Outcome.NOT_A_REPORT);

    assertThat(commit(Reports.parsed(other, report("one", 1).finding())).getFirst().findings())
        .extracting(Finding::outcome)
        .containsExactly(Outcome.NOT_A_REPORT, Outcome.ACCEPTED);
  }

  @Test
  void rejectsOnlyTheReportThatElasticsearchRefuses() {
    Reports bad = report("bad", 2).about(Instant.parse("+300000-01-01T00:00:00Z"));

    List<Parsed> parsed = commit(bad.parsed(), report("good", 3).parsed());

    Finding refused = parsed.getFirst().findings().getFirst();
    assertThat(refused.rejection())
        .satisfies(
            rejection -> {
              assertThat(rejection.reason()).isEqualTo(Rejection.Reason.REFUSED_BY_ELASTICSEARCH);
              assertThat(rejection.detail()).contains("@timestamp");
            });
    assertThat(outcomes(parsed)).containsExactly(Outcome.QUARANTINED, Outcome.ACCEPTED);
    assertThat(Stored.ids("dmarc-records")).hasSize(3);
    assertThat(Stored.ids("dmarc-reports")).hasSize(1);
  }

  @Test
  void takesBackWhatCameBeforeARecordThatCantBeRead() {
    Rejection truncated = new Rejection(Rejection.Reason.TRUNCATED, "ends early");
    Reports broken =
        report("broken", 0)
            .with(
                visitor -> {
                  visitor.visit(Reports.record(0, null));
                  throw new RejectedException(truncated);
                });

    Finding finding = commit(broken.parsed()).getFirst().findings().getFirst();

    assertThat(finding.rejection()).isEqualTo(truncated);
    assertThat(Stored.ids("dmarc-records")).isEmpty();
    assertThat(Stored.count("dmarc-reports")).isZero();
  }

  @Test
  void keepsBatchesApartThatRunAtTheSameTime() throws Exception {
    Reports unreadable =
        report("unreadable", 0)
            .with(
                visitor -> {
                  visitor.visit(Reports.record(0, null));
                  throw new IOException("the disk is gone");
                });
    List<CompletableFuture<List<Outcome>>> good =
        IntStream.range(0, 4)
            .mapToObj(i -> supplyAsync(() -> store(report("good" + i, 1_500).parsed())))
            .toList();
    CompletableFuture<List<Outcome>> bad = supplyAsync(() -> store(unreadable.parsed()));

    assertThatThrownBy(bad::get).hasCauseInstanceOf(UnavailableException.class);
    for (CompletableFuture<List<Outcome>> batch : good) {
      assertThat(batch.get()).containsExactly(Outcome.ACCEPTED);
    }
    assertThat(Stored.count("dmarc-reports")).isEqualTo(4);
    assertThat(Stored.count("dmarc-records")).isBetween(6_000L, 6_001L);
  }

  @Test
  void sumsUpWhatIsStored() {
    store(report("one", 4).parsed(), report("two", 2).parsed());

    StoreSummary summary = new StoreSummaries(connection).summarise();

    long aligned = (1 + 3 + 4) + 1;
    assertThat(summary.domains())
        .containsExactly(new StoreSummary.DomainSummary("example.com", 2, 6, 10 + 3, aligned));
    assertThat(summary.domains().getFirst().alignmentRate()).isEqualTo(9 / 13.0);
  }

  @Test
  void sumsUpNothing() {
    assertThat(new StoreSummaries(connection).summarise().domains()).isEmpty();
  }

  private List<Outcome> store(Parsed... deliveries) {
    return outcomes(commit(deliveries));
  }

  private List<Parsed> commit(Parsed... deliveries) {
    return indexer.commit(Stream.of(deliveries).map(indexer::stage).toList());
  }

  private static List<Outcome> outcomes(List<Parsed> deliveries) {
    return deliveries.stream()
        .flatMap(delivery -> delivery.findings().stream())
        .map(Finding::outcome)
        .toList();
  }
}
