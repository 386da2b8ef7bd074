package org.ruascope.index;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ruascope.index.Reports.report;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ruascope.report.Outcome;
import org.ruascope.report.UnavailableException;

/** Reports that come again, and what is asked and sent for them. */
class ResendIT extends BehindProxy {
  @Test
  void sendsNothingOfReportsThatAreStored() {
    Reports[] reports = reports(300);
    store.outcomes(reports);
    int bulks = proxy.bulks();
    long asked = proxy.requests("POST /_mget");

    assertThat(store.outcomes(reports)).hasSize(300).containsOnly(Outcome.DUPLICATE);
    assertThat(proxy.bulks()).isEqualTo(bulks);
    assertThat(proxy.requests("POST /_mget") - asked).isEqualTo(2);
  }

  @Test
  void sendsOnlyWhatIsNewInAMixedBatch() {
    store.outcomes(report("one", 3));
    long sent = proxy.documents("dmarc-records");

    assertThat(store.outcomes(report("one", 3), report("two", 2), report("one", 4)))
        .containsExactly(Outcome.DUPLICATE, Outcome.ACCEPTED, Outcome.ACCEPTED_WITH_WARNINGS);
    assertThat(proxy.documents("dmarc-records") - sent).isEqualTo(2 + 4);
  }

  @Test
  void sendsAReportWholeWhoseDocumentIsMissing() {
    proxy.next(Fault.none(), Fault.error(401, "security_exception"));
    assertThatThrownBy(() -> store.outcomes(report("one", 3)))
        .isInstanceOf(UnavailableException.class);
    assertThat(Stored.ids("dmarc-records")).hasSize(3);
    long sent = proxy.documents("dmarc-records");

    assertThat(store.outcomes(report("one", 3))).containsExactly(Outcome.ACCEPTED);
    assertThat(proxy.documents("dmarc-records") - sent).isEqualTo(3);
  }

  @Test
  void storesOnceWhatSeveralStoreAtTheSameTime() {
    try (TestStore other = TestStore.at(proxy.url())) {
      List<CompletableFuture<List<Outcome>>> batches =
          IntStream.range(0, 6)
              .mapToObj(i -> supplyAsync(() -> (i % 2 == 0 ? store : other).outcomes(reports(250))))
              .toList();
      List<Outcome> all = batches.stream().flatMap(batch -> batch.join().stream()).toList();

      assertThat(all).filteredOn(Outcome.ACCEPTED::equals).hasSize(250);
      assertThat(all).filteredOn(Outcome.DUPLICATE::equals).hasSize(5 * 250);
    }
    assertThat(Stored.ids("dmarc-records")).hasSize(250 * 3);
    assertThat(Stored.ids("dmarc-reports")).hasSize(250);
  }

  private static Reports[] reports(int count) {
    return IntStream.range(0, count).mapToObj(i -> report("r" + i, 3)).toArray(Reports[]::new);
  }
}
