package org.ruascope.alert.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.alert.life.Configured.NIGHT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.config.Grouping;
import org.ruascope.config.QuietHours;

/** What might make people hear of the same thing twice. */
class SecondNoticeTest {
  private static final Observation KEY = Seen.key("a.example", "2026-11-01T00:00:00Z");
  private static final Observation NEXT_DAY = Seen.key("a.example", "2026-11-02T00:00:00Z");
  private static final Observation WORSE =
      Seen.of(Rule.KEY_FAILS, Severity.CRITICAL, "a.example", "2026-11-01T00:00:00Z");

  @Test
  void reportsStoredAnewAfterItWasOverTellNothingHoweverOftenSomebodyLooks() {
    Lived life = over();
    assertThat(life.sees("2026-11-05T12:00:00Z", KEY)).isEmpty();
    assertThat(life.sees("2026-11-05T12:10:00Z", KEY)).isEmpty();
    assertThat(life.sees("2026-11-05T22:00:00Z", KEY)).isEmpty();
    assertThat(life.sees("2026-11-06T12:00:00Z", KEY)).containsExactly("reminder a.example");
  }

  @Test
  void aCorrectedReportThatMovesTheDayAfterItWasOverIsNoNews() {
    Lived life = over();
    assertThat(life.sees("2026-11-05T12:00:00Z", NEXT_DAY)).isEmpty();
    assertThat(life.sees("2026-11-05T12:10:00Z", NEXT_DAY)).isEmpty();
    assertThat(life.only().returns()).isEqualTo(1);
  }

  @Test
  void whatGotWorseBeforeItWasToldIsToldOnceAsItIs() {
    Lived life = new Lived(Configured.all(Optional.of(List.of("mail")), NIGHT, Grouping.DOMAIN));
    assertThat(life.sees("2026-11-02T23:00:00Z", KEY)).isEmpty();
    assertThat(life.sees("2026-11-03T01:00:00Z", WORSE)).isEmpty();
    assertThat(life.tells("2026-11-03T07:00:00Z")).containsExactly("firing a.example");
    assertThat(life.sees("2026-11-03T07:10:00Z", WORSE)).isEmpty();
    assertThat(life.only().tellings())
        .extracting(Telling::severity)
        .containsOnly(Severity.CRITICAL);
  }

  @Test
  void whatComesBackBeforeTheMorningIsNeitherToldToBeOverNorAgain() {
    Lived life = Lived.usual();
    life.sees("2026-11-02T10:00:00Z", KEY);
    Lived night = life.under(Configured.all(Optional.of(List.of("mail")), NIGHT, Grouping.DOMAIN));
    night.sees("2026-11-02T22:00:00Z");
    assertThat(night.sees("2026-11-03T23:00:00Z")).isEmpty();
    assertThat(night.sees("2026-11-04T03:00:00Z", KEY)).isEmpty();
    assertThat(night.sees("2026-11-04T07:00:00Z", KEY)).isEmpty();
    assertThat(night.sees("2026-11-09T07:00:00Z", KEY)).isEmpty();
    assertThat(night.sees("2026-11-09T10:00:00Z", KEY)).containsExactly("reminder a.example");
  }

  @Test
  void whatIsOverWhileAChannelRefusesItIsNotToldAfterwards() {
    Lived life = Lived.usual();
    life.mail.failBy(new DeliveryException("no answer", "", true, null, null));
    life.sees("2026-11-02T10:00:00Z", KEY);
    life.sees("2026-11-03T10:00:00Z");
    life.mail.meanwhile(() -> life.look("2026-11-04T10:00:00Z"));
    life.tells("2026-11-04T10:00:00Z");
    life.mail.failBy(null);
    assertThat(life.tells("2026-11-04T10:00:30Z")).containsExactly("resolved a.example");
    assertThat(life.tells("2026-11-04T12:00:00Z")).isEmpty();
    assertThat(life.only().isWaiting()).isFalse();
  }

  @Test
  void whatIsToldWithoutAnyChannelIsToldWhenThereIsOne() {
    Lived life = Lived.by();
    assertThat(life.sees("2026-11-02T10:00:00Z", KEY)).isEmpty();
    Lived later = life.under(Configured.all(QuietHours.NONE, Grouping.DOMAIN));
    assertThat(later.sees("2026-11-03T10:00:00Z", KEY)).containsExactly("firing a.example");
    assertThat(later.sees("2026-11-03T10:10:00Z", KEY)).isEmpty();
  }

  @Test
  void ofWhatTwoProgramsHaveFoundAtOnceOneAlertIsEnough() {
    Lived life = Lived.usual();
    life.sees("2026-11-02T10:00:00Z", KEY);
    Lived second = new Lived(Configured.all(QuietHours.NONE, Grouping.DOMAIN));
    second.look("2026-11-02T10:00:00Z", NEXT_DAY);
    life.alerts.create(second.only());
    assertThat(life.sees("2026-11-02T10:10:00Z", KEY)).isEmpty();
    assertThat(life.alerts.concerning(List.of()))
        .filteredOn(kept -> kept.alert().isOpen())
        .hasSize(1);
  }

  private static Lived over() {
    Lived life = Lived.usual();
    life.sees("2026-11-02T10:00:00Z", KEY);
    life.sees("2026-11-03T10:00:00Z");
    assertThat(life.sees("2026-11-04T10:00:00Z")).containsExactly("resolved a.example");
    return life;
  }
}
