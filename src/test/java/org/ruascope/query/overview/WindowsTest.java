package org.ruascope.query.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.query.Arrival;
import org.ruascope.query.Period;

/** Like is compared with like: complete days, the same weekdays. Complete is all up to 16 March. */
class WindowsTest {
  private static final Arrival ARRIVAL =
      new Arrival(LocalDate.parse("2026-03-16"), true, List.of(1.0));

  @ParameterizedTest
  @CsvSource({
    "2026-02-19, 2026-03-20, 2026-02-19, 2026-03-16, 2026-01-22, 2026-02-16", // 26 days, 4 weeks
    "2026-03-14, 2026-03-20, 2026-03-14, 2026-03-16, 2026-03-07, 2026-03-09",
    "2026-02-01, 2026-02-28, 2026-02-01, 2026-02-28, 2026-01-04, 2026-01-31",
    "2026-03-16, 2026-03-16, 2026-03-16, 2026-03-16, 2026-03-09, 2026-03-09",
  })
  void theCompleteDaysAreComparedWithThoseWholeWeeksBefore(
      String first, String last, String begin, String end, String begun, String ended) {
    Windows windows = Windows.of(period(first, last), ARRIVAL);

    assertThat(windows.now()).isEqualTo(period(begin, end));
    assertThat(windows.before()).isEqualTo(period(begun, ended));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-19, 2026-03-20, 2026-03-10, 2026-03-16, 2026-03-20",
    "2026-01-01, 2026-01-31, 2026-01-25, 2026-01-31, 2026-01-31", // as of the period's end
    "2026-03-18, 2026-03-20, 2026-03-10, 2026-03-16, 2026-03-20",
    "2027-01-01, 2027-01-02, 2026-03-10, 2026-03-16, 2027-01-02",
  })
  void theLastWeekIsComplete(
      String first, String last, String monday, String sunday, String recently) {
    Windows windows = Windows.of(period(first, last), ARRIVAL);

    assertThat(windows.week()).isEqualTo(period(monday, sunday));
    assertThat(windows.usual()).isEqualTo(Period.until(windows.week().first().minusDays(1), 28));
    assertThat(windows.recent()).isEqualTo(period(monday, recently));
  }

  private static Period period(String first, String last) {
    return new Period(LocalDate.parse(first), LocalDate.parse(last));
  }
}
