package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ruascope.index.Reports.report;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Parsed;
import org.ruascope.report.Rejection.Reason;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.LogLines;

/** Elasticsearch stores some documents of a request, and not the others. */
class ItemFaultIT extends BehindProxy {
  @ParameterizedTest
  @CsvSource({
    "429, es_rejected_execution_exception, false",
    "429, es_rejected_execution_exception, true",
    "503, unavailable_shards_exception, false",
    "503, unavailable_shards_exception, true"
  })
  void writesAgainWhatElasticsearchCouldNotForNow(int status, String type, boolean stored) {
    Fault every = new ItemFault(item -> true, status, type, stored);
    Fault some = new ItemFault(item -> item.contains("192.0.0.1\""), status, type, stored);
    proxy.next(some, every, Fault.none(), every);

    assertThat(store.outcomes(report("one", 5), report("two", 4)))
        .containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED);
    assertThat(Stored.ids("dmarc-records")).hasSize(5 + 4);
    assertThat(Stored.ids("dmarc-reports")).hasSize(2);
  }

  @Test
  void setsAsideManyReportsWithARefusedDocumentAndStoresTheRest() {
    Fault refusal =
        new ItemFault(
            item -> item.contains("192.0.0.4\""), 400, "document_parsing_exception", false);
    proxy.next(refusal, refusal);
    Reports[] reports =
        IntStream.range(0, 40)
            .mapToObj(i -> report("r" + i, i % 2 == 0 ? 3 : 6))
            .toArray(Reports[]::new);

    List<Outcome> outcomes = store.outcomes(reports);

    assertThat(outcomes).filteredOn(Outcome.QUARANTINED::equals).hasSize(20);
    assertThat(outcomes).filteredOn(Outcome.ACCEPTED::equals).hasSize(20);
    assertThat(Stored.ids("dmarc-records")).hasSize(20 * 3);
    assertThat(Stored.ids("dmarc-reports")).hasSize(20);
  }

  @Test
  void saysWhyADocumentIsRefused() {
    Fault refusal = new ItemFault(item -> true, 400, "document_parsing_exception", false);
    proxy.next(refusal, refusal);

    Finding refused = store.store(report("one", 3).parsed()).getFirst();

    assertThat(refused.rejection())
        .satisfies(
            rejection -> {
              assertThat(rejection.reason()).isEqualTo(Reason.REFUSED_BY_ELASTICSEARCH);
              assertThat(rejection.detail()).contains("document_parsing_exception", "told to");
            });
  }

  @Test
  void rejectsNothingWhenADocumentIsRefusedOnlyOnce() {
    proxy.next(new ItemFault(item -> true, 400, "strict_dynamic_mapping_exception", false));

    assertThat(store.outcomes(report("one", 3))).containsExactly(Outcome.ACCEPTED);
  }

  @Test
  void quarantinesNothingWhenARightIsMissing() {
    proxy.next(new ItemFault(item -> true, 403, "security_exception", false));

    Parsed[] batch = {report("one", 3).parsed()};
    UnavailableException fault =
        catchThrowableOfType(UnavailableException.class, () -> store.store(batch));

    assertThat(fault.remedy()).contains("rights");
    assertThat(store.store(batch)).extracting(Finding::outcome).containsExactly(Outcome.ACCEPTED);
  }

  @Test
  void namesABlockThatComesInAnOutageAndSaysSoOnce() {
    proxy.next(5, new ItemFault(item -> true, 429, "cluster_block_exception", false));

    try (LogLines log = new LogLines(Outage.class)) {
      assertThat(store.outcomes(report("one", 3))).containsExactly(Outcome.ACCEPTED);
      assertThat(log.all()).hasSize(2);
      assertThat(log.all().getFirst()).startsWith("WARN").contains("blocked", "disk is full");
    }
  }
}
