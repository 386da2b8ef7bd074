package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ruascope.index.Reports.report;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Parsed;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.TestElasticsearch;

/** Elasticsearch behind a line on which things happen. */
class OutageIT {
  private FlakyProxy proxy;

  @BeforeEach
  void start() throws IOException {
    TestElasticsearch.wipe();
    proxy = new FlakyProxy(TestElasticsearch.url(), 0);
  }

  @AfterEach
  void stop() {
    proxy.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503})
  void goesOnWhenElasticsearchRecovers(int status) {
    proxy.failNextBulks(3, status);

    assertThat(store(proxy.url(), "30s", report("one", 3))).isEqualTo(Outcome.ACCEPTED);
    assertThat(Stored.ids("dmarc-records")).hasSize(3);
  }

  @Test
  void givesUpWhenItTakesTooLong() {
    proxy.failNextBulks(1_000, 503);

    assertThatThrownBy(() -> store(proxy.url(), "1s", report("one", 3)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("unable");
    assertThat(Stored.count("dmarc-reports")).isZero();
  }

  @Test
  void doesTheSameAgainAfterGivingUp() {
    try (ElasticsearchConnection connection = connect(proxy.url(), "1s");
        Indexer indexer = new Indexer(connection)) {
      proxy.failNextBulks(1_000, 503);
      assertThatThrownBy(() -> store(indexer, report("one", 3)))
          .isInstanceOf(UnavailableException.class);

      proxy.failNextBulks(0, 503);
      assertThat(store(indexer, report("one", 3))).isEqualTo(Outcome.ACCEPTED);
    }
    assertThat(Stored.ids("dmarc-records")).hasSize(3);
  }

  @Test
  void doesNotAskAgainWhenTheLoginIsRefused() {
    proxy.failNextBulks(1_000, 401);

    assertThatThrownBy(() -> store(proxy.url(), "30s", report("one", 3)))
        .isInstanceOfSatisfying(
            UnavailableException.class,
            e -> assertThat(e.remedy()).contains("elasticsearch.password"));
    assertThat(proxy.bulks()).isEqualTo(1);
  }

  @Test
  void sendsLessAtOnceWhenAProxyWantsIt() {
    proxy.limitBytes(20_000);

    assertThat(store(proxy.url(), "30s", report("one", 100))).isEqualTo(Outcome.ACCEPTED);
    assertThat(Stored.ids("dmarc-records")).hasSize(100);
  }

  @Test
  void rejectsAReportWithADocumentThatIsTooLargeByItself() {
    try (ElasticsearchConnection connection = connect(proxy.url(), "30s");
        Indexer indexer = new Indexer(connection)) {
      indexer.prepare();
      proxy.limitBytes(800);

      assertThat(store(indexer, report("one", 2))).isEqualTo(Outcome.QUARANTINED);
    }
    assertThat(Stored.count("dmarc-records")).isZero();
  }

  @Test
  void saysThatNothingListens() throws IOException {
    URI nowhere = URI.create("http://127.0.0.1:" + unusedPort());

    assertThatThrownBy(() -> store(nowhere, "1s", report("one", 3)))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("Nothing listens at " + nowhere);
  }

  @Test
  void waitsForAServerThatComesLater() throws Exception {
    int port = unusedPort();
    URI url = URI.create("http://127.0.0.1:" + port);
    CompletableFuture<Outcome> outcome =
        CompletableFuture.supplyAsync(() -> store(url, "30s", report("late", 3_500)));
    TimeUnit.MILLISECONDS.sleep(700);
    assertThat(outcome).isNotDone();

    try (FlakyProxy late = new FlakyProxy(TestElasticsearch.url(), port)) {
      assertThat(outcome.get(30, TimeUnit.SECONDS)).isEqualTo(Outcome.ACCEPTED);
      assertThat(late.bulks()).isGreaterThanOrEqualTo(4);
    }
    assertThat(Stored.count("dmarc-records")).isEqualTo(3_500);
  }

  @Test
  void stopsReadingALargeReportWhenElasticsearchStaysAway() throws IOException {
    URI nowhere = URI.create("http://127.0.0.1:" + unusedPort());
    int[] read = {0};
    Reports endless =
        report("endless", 0)
            .with(
                visitor -> {
                  for (; read[0] < 1_000_000; read[0]++) {
                    visitor.visit(Reports.record(read[0], null));
                  }
                });

    assertThatThrownBy(() -> store(nowhere, "1s", endless))
        .isInstanceOf(UnavailableException.class);
    assertThat(read[0]).isLessThan(20_000);
  }

  private static Outcome store(URI url, String retryFor, Reports report) {
    try (ElasticsearchConnection connection = connect(url, retryFor);
        Indexer indexer = new Indexer(connection)) {
      return store(indexer, report);
    }
  }

  private static Outcome store(Indexer indexer, Reports report) {
    List<Parsed> parsed = indexer.commit(List.of(indexer.stage(report.parsed())));
    return parsed.getFirst().findings().stream().map(Finding::outcome).findFirst().orElseThrow();
  }

  private static ElasticsearchConnection connect(URI url, String retryFor) {
    return new ElasticsearchConnection(
        new ElasticsearchSettings(
            url,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Duration.ofSeconds(10),
            Duration.parse("PT" + retryFor)));
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
