package org.ruascope.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.report.Verdict.Kind;

/** A domain with two reporters: one comes five hours after a day's end, the other after thirty. */
final class JudgeTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int BROKEN = 60;
  private static final int SILENT = 64;

  @Test
  void seesASourceThatFailsAsSoonAsThatIsPlain() {
    List<Observation> seen = judge(BROKEN + 2, 12, Tuning.USUAL);

    assertThat(seen)
        .filteredOn(each -> each.rule() == Rule.SOURCE_FAILS)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.subject()).isEqualTo("Example Mail (service)");
              assertThat(each.since()).isEqualTo(begin(BROKEN));
              assertThat(each.values()).containsEntry("variant", "both");
              assertThat(each.link().parameters())
                  .containsEntry("source", List.of("Example Mail (service)"));
            });
  }

  @Test
  void knowsNothingBeforeReportsHaveCome() {
    assertThat(judge(BROKEN + 1, 4, Tuning.USUAL)).isEmpty();
  }

  @Test
  void whatIsSwitchedOffIsNotSeen() {
    Tuning off = new Switched(false);

    assertThat(judge(BROKEN + 3, 12, off)).isEmpty();
  }

  @Test
  void seesThatNobodyReportsOnceTwoDaysAreOverdue() {
    assertThat(rules(judge(SILENT + 2, 12, Tuning.USUAL))).doesNotContain(Rule.NO_REPORTS);
    assertThat(rules(judge(SILENT + 4, 12, Tuning.USUAL))).contains(Rule.NO_REPORTS);
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    assertThat(judge(BROKEN + 3, 12, Tuning.USUAL)).isEqualTo(judge(BROKEN + 3, 12, Tuning.USUAL));
  }

  private static List<Rule> rules(List<Observation> seen) {
    return seen.stream().map(Observation::rule).toList();
  }

  private static List<Observation> judge(int day, int hour, Tuning tuning) {
    return Judge.judge(new Told(), begin(day).plus(Duration.ofHours(hour)), tuning);
  }

  private static Instant begin(int day) {
    return FIRST.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private record Switched(boolean on) implements Tuning {
    @Override
    public boolean enabled(Rule rule, @Nullable String domain) {
      return on;
    }

    @Override
    public OptionalLong minimumMessages(Rule rule, @Nullable String domain) {
      return OptionalLong.empty();
    }

    @Override
    public OptionalDouble floor(Rule rule, @Nullable String domain) {
      return OptionalDouble.empty();
    }
  }

  /** From day {@value #BROKEN} on its service fails; from {@value #SILENT} on nobody reports. */
  private static final class Told implements History {
    @Override
    public Stream<Facts> known(Instant asOf) {
      List<Facts.Mail> mail = new ArrayList<>();
      List<Facts.Reports> reports = new ArrayList<>();
      int end = Math.toIntExact(Duration.between(begin(0), asOf).toDays());
      for (int day = Math.max(0, end - DAYS); day < Math.min(SILENT, end); day++) {
        tell(day, "early.example", 5, asOf, mail, reports);
        tell(day, "late.example", 30, asOf, mail, reports);
      }
      return Stream.of(new Facts("example.com", mail, List.of(), reports));
    }

    private static void tell(
        int day,
        String reporter,
        int hours,
        Instant asOf,
        List<Facts.Mail> mail,
        List<Facts.Reports> reports) {
      LocalDate date = FIRST.plusDays(day);
      Instant arrived = begin(day + 1).plus(Duration.ofHours(hours));
      if (!arrived.isAfter(asOf)) {
        reports.add(new Facts.Reports(date, reporter, arrived, "none", 1, 100, 0, 0));
        boolean broken = day >= BROKEN;
        Tally tally = broken ? new Tally(100, 0, 0, 0, 0, 0) : new Tally(100, 100, 100, 100, 0, 0);
        mail.add(
            new Facts.Mail(
                date,
                reporter,
                "Example Mail (service)",
                broken ? Kind.MISALIGNED : Kind.COMPLIANT,
                tally));
      }
    }

    @Override
    public boolean sentBefore(String domain, String source, LocalDate day) {
      return true;
    }
  }
}
