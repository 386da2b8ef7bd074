package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexNamesTest {

  @Test
  void aMonthOfBeginHasAnIndex() {
    assertThat(IndexNames.records(Instant.parse("2011-01-01T00:00:00Z")))
        .isEqualTo("dmarc-records-2011.01");
    assertThat(IndexNames.reports(Instant.parse("2026-11-30T23:59:59Z")))
        .isEqualTo("dmarc-reports-2026.11");
  }

  /** A thousand mails of a stranger's must not use up the shards of the cluster. */
  @Test
  void allMonthsBeforeThereWasDmarcShareOne() {
    Instant last = Instant.parse("2010-12-31T23:59:59Z");
    assertThat(IntStream.range(0, 41).mapToObj(i -> last.minusSeconds(i * 31_556_926L)))
        .extracting(IndexNames::records)
        .containsOnly("dmarc-records-1970.01");
  }
}
