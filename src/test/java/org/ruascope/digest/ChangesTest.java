package org.ruascope.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ruascope.advice.Link;
import org.ruascope.query.overview.Finding;
import org.ruascope.query.overview.Kind;
import org.ruascope.query.overview.Level;

class ChangesTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-11-09");

  private final Finding refused = finding(Kind.OWN_MAIL_REFUSED, Level.BAD, "example.com");
  private final Finding failing = finding(Kind.OWN_MAIL_FAILS, Level.WARN, "example.com");
  private final Finding fell = finding(Kind.SHARE_FELL, Level.BAD, "example.com");
  private final Finding rose = finding(Kind.SHARE_ROSE, Level.GOOD, "example.com");

  @Test
  void whatWasNotSoBeforeBrokeAndTheRestLasts() {
    Finding other = finding(Kind.OWN_MAIL_FAILS, Level.WARN, "example.org");
    Changes changes = of(List.of(refused, other), List.of(failing));

    assertThat(changes.began()).containsExactly(other);
    assertThat(changes.lasting()).containsExactly(refused);
    assertThat(changes.over()).isEmpty();
    assertThat(changes.toMend()).isEqualTo(1);
    assertThat(changes.toLookAt()).isEqualTo(1);
  }

  @Test
  void whatIsNotSeenAnyMoreIsOver() {
    assertThat(of(List.of(), List.of(failing)).over()).containsExactly(failing);
    assertThat(of(List.of(), List.of(failing), List.of()).over()).containsExactly(failing);
  }

  @Test
  void aFallThatIsNotSeenAnyMoreMayBeUsualByNow() {
    assertThat(of(List.of(), List.of(fell)).over()).isEmpty();
  }

  @Test
  void aRiseIsToldOnce() {
    assertThat(of(List.of(rose), List.of()).better()).containsExactly(rose);
    assertThat(of(List.of(rose), List.of(rose)).better()).isEmpty();
  }

  @Test
  void sourcesAreNewInAnyWeekAndGoneInTheLast() {
    Finding arrived = source(Kind.NEW_SOURCE, "Deskly");
    Finding gone = source(Kind.VANISHED_SOURCE, "Oldly");
    Finding cameBack = source(Kind.VANISHED_SOURCE, "Backly");

    assertThat(of(List.of(gone), List.of(arrived, cameBack), List.of()).sources())
        .containsExactly(arrived, gone);
    assertThat(of(List.of(gone), List.of(), List.of(gone)).sources()).isEmpty();
  }

  @Test
  void aNewSourceThatFailsIsToBeLookedAt() {
    assertThat(of(List.of(source(Kind.NEW_FAILING_SOURCE, "Deskly")), List.of()).toLookAt())
        .isEqualTo(1);
  }

  @Test
  void aPolicyIsNewsInTheEditionThatItBeganIn() {
    Finding policy = with(finding(Kind.NEW_POLICY, Level.INFO, "example.com"), "day", FIRST);
    Finding old =
        with(finding(Kind.NEW_POLICY, Level.INFO, "example.com"), "day", FIRST.minusDays(1));

    assertThat(of(List.of(policy), List.of()).news()).containsExactly(policy);
    assertThat(of(List.of(old), List.of(old)).news()).isEmpty();
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Changes of(List<Finding>... weeks) {
    return Changes.of(List.of(weeks), FIRST);
  }

  private static Finding source(Kind kind, String name) {
    Level level = kind == Kind.NEW_FAILING_SOURCE ? Level.WARN : Level.INFO;
    Finding finding = new Finding(kind, level, null, "", "", Map.of(), 1, new Link("/", Map.of()));
    return with(finding, "source", name);
  }

  private static Finding finding(Kind kind, Level level, String domain) {
    return new Finding(kind, level, domain, "", "", Map.of(), 1, new Link("/", Map.of()));
  }

  private static Finding with(Finding finding, String name, Object value) {
    Map<String, Object> values = new TreeMap<>(finding.values());
    values.put(name, value);
    return new Finding(
        finding.kind(), finding.level(), finding.domain(), "", "", values, 1, finding.link());
  }
}
