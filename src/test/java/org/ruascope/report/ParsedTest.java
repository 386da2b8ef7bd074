package org.ruascope.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.report.Parsed.Disposal;

class ParsedTest {

  @ParameterizedTest
  @CsvSource({
    "NOT_A_REPORT, LEAVE",
    "TLS_REPORT, TLS_REPORT",
    "FAILURE_REPORT, FAILURE_REPORT",
    "DUPLICATE, PROCESSED",
    "ACCEPTED_WITH_WARNINGS TLS_REPORT, PROCESSED",
    "FAILURE_REPORT ACCEPTED, PROCESSED",
    "TLS_REPORT FAILURE_REPORT, FAILURE_REPORT",
    "TLS_REPORT QUARANTINED ACCEPTED, QUARANTINE"
  })
  void theWeightiestDocumentDecidesWhereItGoes(String outcomes, Disposal disposal) {
    List<Finding> findings =
        Stream.of(outcomes.split(" "))
            .map(outcome -> Finding.other("x", Outcome.valueOf(outcome)))
            .toList();
    Delivery delivery = new Delivery("x", Content.of(new byte[0]));
    assertThat(new Parsed(delivery, findings).disposal()).isEqualTo(disposal);
  }
}
