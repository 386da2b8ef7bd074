package org.ruascope.alert.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.alert.life.Configured.NIGHT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ruascope.alert.Observation;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.config.Grouping;

/** What people want not to be told, and when they are all the same. */
class SilenceTest {
  private static final Observation KEY = Seen.key("a.example", "2026-11-01T00:00:00Z");

  private final Lived life =
      new Lived(Configured.all(Optional.of(List.of("mail")), NIGHT, Grouping.DOMAIN));

  @Test
  void whatIsSilencedBeforeTheMorningIsToldWhenTheSilenceEnds() {
    life.sees("2026-11-02T23:00:00Z", KEY);
    life.silence("2026-11-05T12:00:00Z");
    assertThat(life.sees("2026-11-03T07:00:00Z", KEY)).isEmpty();
    assertThat(life.sees("2026-11-05T12:00:00Z", KEY)).containsExactly("firing a.example");
    assertThat(life.sees("2026-11-05T12:10:00Z", KEY)).isEmpty();
  }

  @Test
  void whatIsSilencedWhileAChannelFailsIsNotTriedAgain() {
    life.mail.failBy(new DeliveryException("no answer", "", true, null, null));
    life.mail.meanwhile(() -> life.silence("2026-11-05T12:00:00Z"));
    life.sees("2026-11-02T10:00:00Z", KEY);
    life.mail.failBy(null);
    assertThat(life.tells("2026-11-02T10:01:00Z")).isEmpty();
    assertThat(life.only().isWaiting()).isFalse();
    assertThat(life.sees("2026-11-05T12:00:00Z", KEY)).containsExactly("firing a.example");
  }

  @Test
  void whatIsAcknowledgedBeforeTheMorningNeedsNoReminderThen() {
    life.sees("2026-11-02T21:00:00Z", KEY);
    assertThat(life.sees("2026-11-09T23:00:00Z", KEY)).isEmpty();
    life.acknowledge();
    assertThat(life.tells("2026-11-10T07:00:00Z")).isEmpty();
  }

  @Test
  void whatIsAcknowledgedBeforeAnybodyWasToldIsToldToTheOthers() {
    life.sees("2026-11-02T23:00:00Z", KEY);
    life.acknowledge();
    assertThat(life.tells("2026-11-03T07:00:00Z")).containsExactly("firing a.example");
  }
}
