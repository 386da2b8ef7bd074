package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.index.Reports.report;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.ruascope.report.AggregateReport;

class DocumentIdsTest {
  private static final AggregateReport REPORT = report("one", 3).build();

  /** Written down, since other ids would double everything that is stored already. */
  @Test
  void neverChange() {
    assertThat(DocumentIds.report(REPORT)).isEqualTo("rKj6K3O8Sq09UgMl7W1NDw");
    assertThat(DocumentIds.collidingReport(REPORT)).isEqualTo("rKj6K3O8Sq09UgMl7W1NDw-digest-3");
    assertThat(DocumentIds.record(DocumentIds.recordPrefix(REPORT), 71))
        .isEqualTo("raexSqbTpr33cEKp-1z");
  }

  @Test
  void dependOnKeyAndContent() {
    String prefix = DocumentIds.recordPrefix(REPORT);

    assertThat(DocumentIds.recordPrefix(report("one", 3).build())).isEqualTo(prefix);
    assertThat(DocumentIds.recordPrefix(report("two", 3).build())).isNotEqualTo(prefix);
    assertThat(DocumentIds.recordPrefix(report("one", 4).build())).isNotEqualTo(prefix);
  }

  @Test
  void indicesAreNamedByTheMonthInUtc() {
    Instant newYear = Instant.parse("2026-01-01T00:00:00Z");

    assertThat(IndexNames.records(newYear)).isEqualTo("dmarc-records-2026.01");
    assertThat(IndexNames.records(newYear.minusSeconds(1))).isEqualTo("dmarc-records-2025.12");
    assertThat(IndexNames.reports(newYear)).isEqualTo("dmarc-reports-2026.01");
  }
}
