package org.ruascope.alert.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.alert.life.Configured.NIGHT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.config.Grouping;
import org.ruascope.config.QuietHours;

/** At which hours, how often and by whom people are told. */
class HoursTest {
  private static final String SINCE = "2026-11-01T00:00:00Z";
  private static final Observation KEY = Seen.key("a.example", SINCE);
  private static final Observation WORSE =
      Seen.of(Rule.KEY_FAILS, Severity.CRITICAL, "a.example", SINCE);
  private final DeliveryException noAnswer =
      new DeliveryException("no answer", "", true, null, null);

  @Test
  void whatBecomesUrgentInTheNightIsToldIfUrgentThingsAre() {
    Lived life =
        new Lived(
            Configured.all(
                NIGHT, Grouping.DOMAIN, Configured.urgent(Optional.of(List.of("mail")))));
    assertThat(life.sees("2026-11-02T23:00:00Z", KEY)).isEmpty();
    assertThat(life.sees("2026-11-03T01:00:00Z", WORSE)).containsExactly("firing a.example");
    assertThat(life.tells("2026-11-03T07:00:00Z")).isEmpty();
  }

  @Test
  void nobodyIsWokenByAnotherAttempt() {
    Lived life = new Lived(Configured.all(NIGHT, Grouping.DOMAIN));
    life.mail.failBy(noAnswer);
    life.sees("2026-11-02T21:59:30Z", KEY);
    life.mail.failBy(null);
    assertThat(life.tells("2026-11-02T22:01:00Z")).isEmpty();
    assertThat(life.tells("2026-11-03T07:00:00Z")).containsExactly("firing a.example");
  }

  @Test
  void nobodyIsWokenByWhatHadToWaitForAPlace() {
    Lived life = new Lived(Configured.all(NIGHT, Grouping.DOMAIN));
    life.sees("2026-11-02T21:30:00Z", many(20));
    assertThat(life.sees("2026-11-02T21:59:00Z", many(21))).isEmpty();
    assertThat(life.tells("2026-11-02T22:31:00Z")).isEmpty();
    assertThat(life.tells("2026-11-03T07:00:00Z")).hasSize(1);
  }

  @Test
  void whoWasToldIsToldThatItIsOverAlsoIfItIsLessUrgentBySince() {
    Lived life =
        new Lived(
            Configured.all(
                Optional.of(List.of("mail")),
                QuietHours.NONE,
                Grouping.DOMAIN,
                Configured.urgent(Optional.of(List.of("pager")))));
    life.sees("2026-11-02T10:00:00Z", WORSE);
    assertThat(life.pager.take()).containsExactly("firing a.example");
    life.sees("2026-11-03T10:00:00Z", KEY);
    life.sees("2026-11-04T10:00:00Z");
    assertThat(life.sees("2026-11-05T10:00:00Z")).isEmpty();
    assertThat(life.pager.take()).containsExactly("resolved a.example");
  }

  @Test
  void whatWasOnlyCountedIsNotToldToBeOver() {
    Lived life = Lived.usual();
    life.sees("2026-11-02T10:00:00Z", many(57));
    life.sees("2026-11-03T12:00:00Z");
    life.sees("2026-11-04T12:00:00Z");
    assertThat(life.mail.ids()).hasSize(40);
  }

  @Test
  void ofTenThousandAtOnceTheLimitIsToldAndTheRestCountedOnce() {
    Lived life = Lived.usual();
    assertThat(life.sees("2026-11-02T10:00:00Z", many(10_000)))
        .singleElement()
        .asString()
        .endsWith(" and 9980 more");
    assertThat(life.tells("2026-11-02T11:01:00Z")).isEmpty();
    assertThat(life.mail.ids()).hasSize(20);
  }

  @Test
  void whoStartsAfterDaysHasAsLongToTry() {
    Lived life = new Lived(Configured.all(NIGHT, Grouping.DOMAIN));
    life.sees("2026-11-02T23:00:00Z", KEY);
    life.mail.failBy(noAnswer);
    life.tells("2026-11-09T10:00:00Z");
    life.mail.failBy(null);
    assertThat(life.tells("2026-11-09T10:01:00Z")).containsExactly("firing a.example");
  }

  @Test
  void aClockThatIsSetBackUsesUpNoPlaces() {
    Lived life = Lived.usual();
    life.sees("2027-11-02T10:00:00Z", many(20));
    assertThat(life.sees("2026-11-02T10:00:00Z", many(21))).containsExactly("firing d20.example");
  }

  @Test
  void whatIsDueIsToldAndWhatIsOverIsAlsoIfTheClockIsSetBack() {
    Lived life = Lived.usual();
    life.mail.failBy(noAnswer);
    life.sees("2027-11-02T10:00:00Z", KEY);
    life.mail.failBy(null);
    assertThat(life.tells("2026-11-02T10:00:00Z")).containsExactly("firing a.example");
    life.sees("2027-11-03T10:00:00Z");
    life.sees("2026-11-03T10:00:00Z");
    assertThat(life.sees("2026-11-04T10:00:00Z")).containsExactly("resolved a.example");
  }

  @Test
  void whoAsksToBeLeftAloneIsForAllThereIs() {
    Lived life = Lived.usual();
    life.mail.failBy(new DeliveryException("busy", "", true, Duration.ofMinutes(17), null));
    life.sees("2026-11-02T10:00:00Z", many(3));
    life.mail.failBy(null);
    assertThat(life.tells("2026-11-02T10:16:00Z")).isEmpty();
    assertThat(life.tells("2026-11-02T10:17:00Z")).hasSize(3);
  }

  private static Observation[] many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Seen.key("d%02d.example".formatted(i), SINCE))
        .toArray(Observation[]::new);
  }
}
