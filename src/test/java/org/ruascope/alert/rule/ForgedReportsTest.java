package org.ruascope.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;

/** A domain that gets ten reports a day, at the third hour of the next. */
final class ForgedReportsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int LAST = History.DAYS - 1;
  private static final Instant AS_OF =
      FIRST.plusDays(History.DAYS).atTime(12, 0).toInstant(ZoneOffset.UTC);

  private final List<Facts.Reports> reports = new ArrayList<>();

  @Test
  void tellsOfSomeWhoseSignaturesAreWrong() {
    usually(0);
    tell(LAST, "forger.example", 3, 3, 0);

    assertThat(look()).singleElement().returns(Severity.WARNING, Observation::severity);
  }

  @Test
  void tellsOfManyThatAreUnverifiedWhereMostAreVerified() {
    usually(1);
    tell(LAST, "anybody.example", 20, 0, 20);

    assertThat(look())
        .singleElement()
        .returns(Severity.INFO, Observation::severity)
        .satisfies(
            seen ->
                assertThat(seen.values())
                    .containsEntry("variant", "unverified")
                    .containsEntry("reports", 23L));
  }

  @Test
  void someUnverifiedReportsAreNoNews() {
    usually(1);
    tell(LAST, "newcomer.example", 8, 0, 8);

    assertThat(look()).isEmpty();
  }

  @Test
  void whereReportsAreSeldomVerifiedMoreOfThemAreNoNews() {
    usually(5);
    tell(LAST, "anybody.example", 60, 0, 60);

    assertThat(look()).isEmpty();
  }

  private void usually(long unverified) {
    for (int day = 0; day <= LAST; day++) {
      tell(day, "usual.example", 10, 0, unverified);
    }
  }

  private void tell(int day, String reporter, long all, long forged, long unverified) {
    LocalDate date = FIRST.plusDays(day);
    Instant arrived = date.plusDays(1).atTime(3, 0).toInstant(ZoneOffset.UTC);
    reports.add(new Facts.Reports(date, reporter, arrived, "none", all, 100, forged, unverified));
  }

  private List<Observation> look() {
    return Judge.judge(new Told(reports), AS_OF, Tuning.USUAL).stream()
        .filter(each -> each.rule() == Rule.FORGED_REPORTS)
        .toList();
  }

  private record Told(List<Facts.Reports> reports) implements History {
    @Override
    public Stream<Facts> known(Instant asOf) {
      return Stream.of(new Facts("example.com", List.of(), List.of(), reports));
    }

    @Override
    public boolean sentBefore(String domain, String source, LocalDate day) {
      return true;
    }
  }
}
