package org.ruascope.alert.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;

class LifecycleTest {
  private static final String FIRING = "firing a.example";
  private static final String REMINDER = "reminder a.example";
  private static final String RESOLVED = "resolved a.example";
  private static final Observation KEY = Seen.key("a.example", "2026-11-01T00:00:00Z");
  private static final Observation LATER = Seen.key("a.example", "2026-11-04T00:00:00Z");

  private final Lived life = Lived.usual();

  @Test
  void isToldOnceHoweverOftenItIsSeen() {
    assertThat(life.sees("2026-11-02T10:00:00Z", KEY)).containsExactly(FIRING);
    assertThat(life.sees("2026-11-02T10:10:00Z", KEY)).isEmpty();
    assertThat(life.sees("2026-11-08T10:10:00Z", KEY)).isEmpty();
    assertThat(life.only().state()).isEqualTo(State.FIRING);
  }

  @Test
  void isToldOnceHoweverOftenItIsToldThatItBeganEarlier() {
    life.sees("2026-11-04T10:00:00Z", LATER);
    assertThat(life.sees("2026-11-05T10:00:00Z", KEY)).isEmpty();
    assertThat(life.only().times().began()).isEqualTo(KEY.since());
  }

  @Test
  void isToldAgainAfterAWeek() {
    life.sees("2026-11-02T10:00:00Z", KEY);
    assertThat(life.sees("2026-11-09T10:00:00Z", KEY)).containsExactly(REMINDER);
    assertThat(life.sees("2026-11-09T10:10:00Z", KEY)).isEmpty();
    assertThat(life.sees("2026-11-16T10:00:00Z", KEY)).containsExactly(REMINDER);
  }

  @Test
  void isOverWhenItWasNotSeenForADay() {
    life.sees("2026-11-02T10:00:00Z", KEY);
    assertThat(life.sees("2026-11-03T10:00:00Z")).isEmpty();
    assertThat(life.sees("2026-11-04T09:59:00Z")).isEmpty();
    assertThat(life.only().isOpen()).isTrue();
    assertThat(life.sees("2026-11-04T10:00:00Z")).containsExactly(RESOLVED);
    assertThat(life.sees("2026-11-04T10:10:00Z")).isEmpty();
    assertThat(life.only().state()).isEqualTo(State.RESOLVED);
  }

  @Test
  void lateReportsThatTurnAJudgementTwiceTellNothing() {
    life.sees("2026-11-02T10:00:00Z", KEY);
    assertThat(life.sees("2026-11-03T00:00:00Z")).isEmpty();
    assertThat(life.sees("2026-11-03T12:00:00Z", KEY)).isEmpty();
    assertThat(life.sees("2026-11-04T11:00:00Z")).isEmpty();
    assertThat(life.only().times().resolved()).isNull();
  }

  @Test
  void reportsStoredAnewTellNothingOfWhatIsOver() {
    resolve();
    assertThat(life.sees("2026-11-04T12:00:00Z", KEY)).isEmpty();
    assertThat(life.sees("2026-11-04T13:00:00Z")).isEmpty();
    assertThat(life.sees("2026-11-06T13:00:00Z")).isEmpty();
    assertThat(life.only().state()).isEqualTo(State.RESOLVED);
  }

  @Test
  void whatStaysAfterItWasToldToBeOverIsToldAgain() {
    resolve();
    life.sees("2026-11-04T12:00:00Z", KEY);
    assertThat(life.sees("2026-11-05T12:00:00Z", KEY)).containsExactly(REMINDER);
  }

  @Test
  void whatBeginsAnewSoonIsTheSameAlertAndToldAgain() {
    resolve();
    assertThat(life.sees("2026-11-06T10:00:00Z", LATER)).containsExactly(FIRING);
    assertThat(life.only().returns()).isEqualTo(1);
    assertThat(life.only().tellings()).extracting(Telling::number).containsExactly(1, 2, 3);
  }

  @Test
  void whatComesAndGoesNeedsLongerAndLongerToBeOver() {
    resolve();
    life.sees("2026-11-06T10:00:00Z", LATER);
    life.sees("2026-11-07T10:00:00Z");
    assertThat(life.sees("2026-11-08T10:00:00Z")).isEmpty();
    assertThat(life.sees("2026-11-09T10:00:00Z")).containsExactly(RESOLVED);
  }

  @Test
  void whatBeginsMuchLaterIsAnotherAlert() {
    resolve();
    Observation other = Seen.key("a.example", "2026-11-20T00:00:00Z");
    assertThat(life.sees("2026-11-22T10:00:00Z", other)).containsExactly(FIRING);
    assertThat(life.alerts.concerning(List.of())).hasSize(2);
  }

  @Test
  void nobodyIsRemindedOfWhatIsAcknowledgedButToldWhenItIsOver() {
    life.sees("2026-11-02T10:00:00Z", KEY);
    life.acknowledge();
    assertThat(life.sees("2026-11-20T10:00:00Z", KEY)).isEmpty();
    assertThat(life.only().state()).isEqualTo(State.ACKNOWLEDGED);
    life.sees("2026-11-21T10:00:00Z");
    assertThat(life.sees("2026-11-22T10:00:00Z")).containsExactly(RESOLVED);
  }

  @Test
  void whatGetsWorseIsToldAtOnceAlsoIfAcknowledged() {
    life.sees("2026-11-02T10:00:00Z", KEY);
    life.acknowledge();
    Observation worse =
        Seen.of(Rule.KEY_FAILS, Severity.CRITICAL, "a.example", "2026-11-01T00:00:00Z");
    assertThat(life.sees("2026-11-03T10:00:00Z", worse)).containsExactly(REMINDER);
    assertThat(life.sees("2026-11-03T11:00:00Z", KEY)).isEmpty();
    assertThat(life.sees("2026-11-03T12:00:00Z", worse)).isEmpty();
  }

  @Test
  void nothingIsToldOfWhatIsSilencedUntilThenAndThenItIs() {
    life.sees("2026-11-02T10:00:00Z", KEY);
    life.silence("2026-11-20T00:00:00Z");
    assertThat(life.sees("2026-11-19T23:50:00Z", KEY)).isEmpty();
    assertThat(life.only().state()).isEqualTo(State.SILENCED);
    assertThat(life.sees("2026-11-20T00:00:00Z", KEY)).containsExactly(REMINDER);
    assertThat(life.only().state()).isEqualTo(State.FIRING);
  }

  @Test
  void whatEndsInSilenceAndComesBackInItIsNotToldAtAll() {
    life.sees("2026-11-02T10:00:00Z", KEY);
    life.silence("2026-12-01T00:00:00Z");
    life.sees("2026-11-03T10:00:00Z");
    assertThat(life.sees("2026-11-04T10:00:00Z")).isEmpty();
    Observation other = Seen.key("a.example", "2026-11-20T00:00:00Z");
    assertThat(life.sees("2026-11-22T10:00:00Z", other)).isEmpty();
    assertThat(life.sees("2026-12-01T00:00:00Z", other)).containsExactly(FIRING);
  }

  @Test
  void aLineThatBreaksForAMomentIsForgotten() {
    Observation away = unreachable("2026-11-02T10:00:00Z");
    assertThat(life.sees("2026-11-02T10:10:00Z", away)).isEmpty();
    assertThat(life.only().state()).isEqualTo(State.PENDING);
    life.sees("2026-11-02T10:20:00Z");
    assertThat(life.alerts.concerning(List.of())).isEmpty();
  }

  @Test
  void aMailboxThatStaysAwayIsToldAndSoIsItsReturn() {
    Observation away = unreachable("2026-11-02T10:00:00Z");
    life.sees("2026-11-02T10:10:00Z", away);
    assertThat(life.sees("2026-11-02T10:20:00Z", away)).containsExactly(FIRING);
    life.sees("2026-11-02T10:30:00Z");
    assertThat(life.sees("2026-11-02T11:00:00Z")).containsExactly(RESOLVED);
    Observation again = unreachable("2026-11-02T15:00:00Z");
    assertThat(life.sees("2026-11-02T15:20:00Z", again)).containsExactly(FIRING);
  }

  @Test
  void ofRulesThatDidNotLookNothingIsOver() {
    life.sees("2026-11-02T10:00:00Z", KEY);
    for (String day : List.of("03", "05", "07")) {
      life.seesOnlyBy(Rule.NO_REPORTS, "2026-11-" + day + "T10:00:00Z");
    }
    assertThat(life.only().state()).isEqualTo(State.FIRING);
  }

  private static Observation unreachable(String since) {
    return Seen.of(Rule.SOURCE_UNREACHABLE, Severity.WARNING, "a.example", since);
  }

  private void resolve() {
    life.sees("2026-11-02T10:00:00Z", KEY);
    life.sees("2026-11-03T10:00:00Z");
    assertThat(life.sees("2026-11-04T10:00:00Z")).containsExactly(RESOLVED);
  }
}
