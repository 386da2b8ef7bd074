package org.ruascope.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.config.DigestSettings.Span;
import org.ruascope.query.Period;

class EditionTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22"); // a Sunday

  @ParameterizedTest
  @CsvSource({
    "week, 2026-W46, 2026-11-09, 2026-11-15, 'week 46, 9 to 15 November 2026'",
    "month, 2026-10, 2026-10-01, 2026-10-31, October 2026",
    "2026-W01, 2026-W01, 2025-12-29, 2026-01-04, 'week 1, 29 December 2025 to 4 January 2026'",
    "2026-w14, 2026-W14, 2026-03-30, 2026-04-05, 'week 14, 30 March to 5 April 2026'",
    "2026-02, 2026-02, 2026-02-01, 2026-02-28, February 2026",
    "2026-W47, 2026-W47, 2026-11-16, 2026-11-22, 'week 47, 16 to 22 November 2026'",
  })
  void isKnownByWord(String text, String id, LocalDate first, LocalDate last, String title) {
    Edition edition = Edition.of(text, TODAY);

    assertThat(edition.id()).isEqualTo(id);
    assertThat(edition.period()).isEqualTo(new Period(first, last));
    assertThat(edition.title()).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "day", "2026-W54", "2026-13", "2026", "2026-W48", "2026-12", "W"})
  void isNothingElse(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Edition.of(text, TODAY));
  }

  @Test
  void onMondayTheWeekBeforeIsOver() {
    assertThat(Edition.last(Span.WEEK, LocalDate.parse("2026-11-23")).id()).isEqualTo("2026-W47");
    assertThat(Edition.last(Span.MONTH, LocalDate.parse("2026-12-01")).id()).isEqualTo("2026-11");
  }

  @Test
  void aMonthHasFourWeeksAndOneBefore() {
    assertThat(new Edition(Span.MONTH, LocalDate.parse("2026-10-01")).weeksBackwards())
        .containsExactly(
            period("2026-10-25", "2026-10-31"),
            period("2026-10-18", "2026-10-24"),
            period("2026-10-11", "2026-10-17"),
            period("2026-10-04", "2026-10-10"),
            period("2026-09-27", "2026-10-03"));
  }

  @Test
  void aWeekHasItselfAndOneBefore() {
    assertThat(new Edition(Span.WEEK, LocalDate.parse("2026-11-09")).weeksBackwards())
        .isEqualTo(List.of(period("2026-11-09", "2026-11-15"), period("2026-11-02", "2026-11-08")));
  }

  private static Period period(String first, String last) {
    return new Period(LocalDate.parse(first), LocalDate.parse(last));
  }
}
