package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ruascope.index.Reports.report;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.report.Outcome;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.LogLines;
import org.ruascope.testing.TestElasticsearch;

/** Elasticsearch that isn't there, or as good as that, for a while. */
class OutageIT extends BehindProxy {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503})
  void goesOnWhenElasticsearchRecovers(int status) {
    proxy.next(3, Fault.status(status));

    assertThat(store.outcomes(report("one", 3))).containsExactly(Outcome.ACCEPTED);
    assertThat(Stored.ids("dmarc-records")).hasSize(3);
    assertThat(Stored.ids("dmarc-reports")).hasSize(1);
  }

  @Test
  void goesOnWhenAServerWakesUpThatAcceptsAndNeverAnswers() {
    CountDownLatch end = new CountDownLatch(1);
    proxy.next(2, Fault.stalled(end));

    try (TestStore impatient = TestStore.at(proxy.url(), Duration.ofSeconds(30), SECOND)) {
      assertThat(impatient.outcomes(report("one", 3))).containsExactly(Outcome.ACCEPTED);
    }
    end.countDown();
    assertThat(Stored.ids("dmarc-records")).hasSize(3);
    assertThat(proxy.bulks()).isGreaterThanOrEqualTo(2 + 2);
  }

  @Test
  void doesTheSameAgainAfterGivingUp() {
    proxy.next(1_000, Fault.status(503));
    try (TestStore impatient = TestStore.at(proxy.url(), SECOND, SECOND)) {
      assertThatThrownBy(() -> impatient.outcomes(report("one", 3)))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("for now");
      assertThat(Stored.count("dmarc-reports")).isZero();

      proxy.recover();
      assertThat(impatient.outcomes(report("one", 3))).containsExactly(Outcome.ACCEPTED);
    }
    assertThat(Stored.ids("dmarc-records")).hasSize(3);
  }

  @Test
  void saysOnceThatItWaitsAndOnceThatItIsOver() throws Exception {
    int port = unusedPort();
    URI url = URI.create("http://127.0.0.1:" + port);
    try (LogLines log = new LogLines(Outage.class);
        TestStore patient = TestStore.at(url)) {
      CompletableFuture<?> first =
          CompletableFuture.supplyAsync(() -> patient.outcomes(report("first", 3_500)));
      CompletableFuture<?> second =
          CompletableFuture.supplyAsync(() -> patient.outcomes(report("second", 3_500)));
      TimeUnit.MILLISECONDS.sleep(2_500);
      assertThat(first).isNotDone();

      try (FlakyProxy late = new FlakyProxy(TestElasticsearch.url(), port)) {
        first.get(30, TimeUnit.SECONDS);
        second.get(30, TimeUnit.SECONDS);
        assertThat(late.bulks()).isGreaterThanOrEqualTo(8);
      }
      assertThat(log.all()).hasSize(2);
      assertThat(log.all().getFirst()).startsWith("WARN Nothing listens at " + url);
      assertThat(log.all().getLast()).startsWith("INFO Elasticsearch serves again");
    }
    assertThat(Stored.count("dmarc-records")).isEqualTo(7_000);
  }

  @Test
  void doesNotMentionAHiccup() {
    try (LogLines log = new LogLines(Outage.class)) {
      proxy.next(Fault.status(429));

      assertThat(store.outcomes(report("one", 3))).containsExactly(Outcome.ACCEPTED);
      assertThat(log.all()).isEmpty();
    }
  }

  @Test
  void doesNotAskAgainWhenTheLoginIsRefused() {
    proxy.next(1_000, Fault.error(401, "security_exception"));

    assertThat(fault(report("one", 3)).remedy()).contains("elasticsearch.password");
    assertThat(proxy.bulks()).isEqualTo(1);
  }

  @Test
  void doesNotAskAgainWhenARightIsMissing() {
    proxy.next(1_000, Fault.error(403, "security_exception"));

    assertThat(fault(report("one", 3)).remedy()).contains("rights");
    assertThat(proxy.bulks()).isEqualTo(1);
  }

  @Test
  void refusesAnotherVersionThatComesUpAfterAnOutage() throws IOException {
    int port = proxy.url().getPort();
    store.outcomes(report("before", 3));
    proxy.close();

    FakeElasticsearch old = FakeElasticsearch.ofVersion("8.19.2", port);
    assertThat(fault(report("one", 3))).hasMessageContaining("8.19.2; ruascope needs 9.x");
    old.close();
    proxy = new FlakyProxy(TestElasticsearch.url(), port);

    assertThat(store.outcomes(report("one", 3))).containsExactly(Outcome.ACCEPTED);
  }

  @Test
  void sendsLessAtOnceWhenAProxyWantsIt() {
    proxy.limitBytes(20_000);

    assertThat(store.outcomes(report("one", 100))).containsExactly(Outcome.ACCEPTED);
    assertThat(Stored.ids("dmarc-records")).hasSize(100);
  }

  @Test
  void rejectsAReportWithADocumentThatIsTooLargeByItself() {
    proxy.limitBytes(800);

    assertThat(store.outcomes(report("one", 2))).containsExactly(Outcome.QUARANTINED);
    assertThat(Stored.count("dmarc-records")).isZero();
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

    try (TestStore impatient = TestStore.at(nowhere, SECOND, SECOND)) {
      assertThatThrownBy(() -> impatient.outcomes(endless))
          .isInstanceOf(UnavailableException.class)
          .hasMessage("Nothing listens at " + nowhere);
    }
    assertThat(read[0]).isLessThan(20_000);
  }

  private UnavailableException fault(Reports report) {
    return catchThrowableOfType(UnavailableException.class, () -> store.outcomes(report));
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
