package org.ruascope.query.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ruascope.query.Period;

/** Each day is in one part, and each period is some parts. */
class SpansTest {
  @Test
  void periodsThatOverlapAreCut() {
    assertThat(Spans.of(List.of(days(10, 20), days(15, 25), days(1, 5), days(12, 12))).parts())
        .containsExactly(
            days(1, 5), days(10, 11), days(12, 12), days(13, 14), days(15, 20), days(21, 25));
  }

  @Test
  void periodsThatMeetStayApart() {
    assertThat(Spans.of(List.of(days(1, 5), days(6, 7))).parts())
        .containsExactly(days(1, 5), days(6, 7));
  }

  private static Period days(int first, int last) {
    return new Period(LocalDate.of(2026, 1, first), LocalDate.of(2026, 1, last));
  }
}
