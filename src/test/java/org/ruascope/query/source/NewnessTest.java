package org.ruascope.query.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.query.Period;

class NewnessTest {

  @ParameterizedTest
  @CsvSource({
    "10, 2025-01-01, 2026-03-22",
    "90, 2025-01-01, 2026-03-02",
    "90, 2026-03-20, 2026-03-27",
    "90, , 2026-03-02"
  })
  void beginsInTheLastDaysButNotWithTheFirstReports(
      int days, @Nullable LocalDate stored, LocalDate since) {
    Newness newness = Newness.in(Period.until(LocalDate.parse("2026-03-31"), days), stored);
    assertThat(newness.isNew(since)).isTrue();
    assertThat(newness.isNew(since.minusDays(1))).isFalse();
  }
}
