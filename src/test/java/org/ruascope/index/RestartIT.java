package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.index.Reports.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ruascope.report.Outcome;
import org.ruascope.testing.LogLines;
import org.ruascope.testing.TestElasticsearch;

/** A real Elasticsearch that ends in the middle of writing, and comes back. */
class RestartIT {
  private static final int BATCHES = 24;
  private static final int REPORTS = 25;
  private static final int RECORDS = 40;

  @Test
  void goesOnWhereItWasWhenElasticsearchIsKilledAndWhenItIsStopped() throws Exception {
    try (RestartableElasticsearch server =
            new RestartableElasticsearch(TestElasticsearch.data("restart").path());
        TestStore store =
            TestStore.at(server.url(), Duration.ofMinutes(5), Duration.ofSeconds(60));
        LogLines log = new LogLines(Outage.class)) {
      StoreSummary before = store.summary();
      CountDownLatch killNow = new CountDownLatch(3);
      CountDownLatch stopNow = new CountDownLatch(BATCHES / 2);
      String run = Long.toString(System.nanoTime());
      CompletableFuture<List<Outcome>> outcomes =
          CompletableFuture.supplyAsync(() -> storeAll(store, run, killNow, stopNow));

      killNow.await(60, TimeUnit.SECONDS);
      server.kill();
      server.startAgain();
      stopNow.await(120, TimeUnit.SECONDS);
      server.terminate();
      server.startAgain();

      assertThat(outcomes.get(180, TimeUnit.SECONDS))
          .hasSize(BATCHES * REPORTS)
          .containsOnly(Outcome.ACCEPTED);
      assertThat(reports(store.summary()) - reports(before)).isEqualTo(BATCHES * REPORTS);
      assertThat(records(store.summary()) - records(before))
          .isEqualTo((long) BATCHES * REPORTS * RECORDS);
      assertThat(log.all()).hasSize(4);
    }
  }

  private static List<Outcome> storeAll(
      TestStore store, String run, CountDownLatch killNow, CountDownLatch stopNow) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int batch = 0; batch < BATCHES; batch++) {
      killNow.countDown();
      stopNow.countDown();
      outcomes.addAll(store.outcomes(batch(run + "-" + batch)));
    }
    return outcomes;
  }

  private static Reports[] batch(String name) {
    return IntStream.range(0, REPORTS)
        .mapToObj(i -> report(name + "-" + i, RECORDS))
        .toArray(Reports[]::new);
  }

  private static long reports(StoreSummary summary) {
    return summary.domains().stream().mapToLong(StoreSummary.DomainSummary::reports).sum();
  }

  private static long records(StoreSummary summary) {
    return summary.domains().stream().mapToLong(StoreSummary.DomainSummary::records).sum();
  }
}
