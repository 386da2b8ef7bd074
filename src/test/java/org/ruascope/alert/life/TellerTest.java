package org.ruascope.alert.life;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.alert.channel.Channel;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.config.AlertRuleSettings;
import org.ruascope.config.AlertSettings;
import org.ruascope.config.Grouping;
import org.ruascope.config.QuietHours;

class TellerTest {
  private static final String SINCE = "2026-11-01T00:00:00Z";

  @Test
  void whatIsAboutADomainIsToldTogetherTheMostUrgentFirst() {
    Lived life = Lived.usual();
    assertThat(
            life.sees(
                "2026-11-02T10:00:00Z",
                Seen.key("a.example", SINCE),
                Seen.of(Rule.OWN_MAIL_REFUSED, Severity.CRITICAL, "b.example", SINCE),
                Seen.of(Rule.SHARE_FALLS, Severity.CRITICAL, "a.example", SINCE)))
        .containsExactlyInAnyOrder("firing b.example", "firing a.example, firing a.example");
  }

  @Test
  void manyDomainsAtOnceAreToldInOneMessage() {
    assertThat(Lived.usual().sees("2026-11-02T10:00:00Z", many(6))).hasSize(1);
    assertThat(Lived.usual().sees("2026-11-02T10:00:00Z", many(5))).hasSize(5);
    assertThat(
            new Lived(Configured.all(QuietHours.NONE, Grouping.ALERT))
                .sees("2026-11-02T10:00:00Z", many(6)))
        .hasSize(6);
  }

  @Test
  void ofTooManyTheRestIsCounted() {
    Lived life = Lived.usual();
    assertThat(life.sees("2026-11-02T10:00:00Z", many(57)))
        .singleElement()
        .asString()
        .endsWith(" and 37 more");
    assertThat(life.mail.ids()).hasSize(20).doesNotHaveDuplicates();
    assertThat(life.sees("2026-11-02T11:10:00Z", many(57))).isEmpty();
  }

  @Test
  void afterTheLimitOthersWaitButNotCriticalOnes() {
    Lived life = Lived.usual();
    life.sees("2026-11-02T10:00:00Z", many(20));
    Observation[] more = many(22);
    more[21] = Seen.of(Rule.SHARE_FALLS, Severity.CRITICAL, "c.example", SINCE);
    assertThat(life.sees("2026-11-02T10:10:00Z", more)).containsExactly("firing c.example");
    assertThat(life.tells("2026-11-02T11:01:00Z")).containsExactly("firing d20.example");
  }

  @Test
  void whatIsOverBeforeTheMorningIsNotTold() {
    Lived life = new Lived(Configured.all(Configured.NIGHT, Grouping.DOMAIN));
    Observation away = unreachable("a.example", "2026-11-02T22:00:00Z");
    Observation stays = unreachable("b.example", "2026-11-02T22:00:00Z");
    assertThat(life.sees("2026-11-02T23:00:00Z", away, stays)).isEmpty();
    assertThat(life.sees("2026-11-03T01:00:00Z", stays)).isEmpty();
    assertThat(life.sees("2026-11-03T02:00:00Z", stays)).isEmpty();
    assertThat(life.tells("2026-11-03T06:59:00Z")).isEmpty();
    assertThat(life.tells("2026-11-03T07:00:00Z")).containsExactly("firing b.example");
    assertThat(life.tells("2026-11-03T07:01:00Z")).isEmpty();
  }

  @Test
  void anExceptionHasItsOwnHoursAndAnotherNoChannelAtAll() {
    AlertRuleSettings urgent =
        Configured.exception(
            "a", List.of(), List.of("critical"), Optional.empty(), QuietHours.NONE);
    AlertRuleSettings mute =
        Configured.exception(
            "b", List.of("example"), List.of(), Optional.of(List.of()), Configured.NIGHT);
    Lived life = new Lived(Configured.all(Configured.NIGHT, Grouping.ALL, urgent, mute));
    assertThat(
            life.sees(
                "2026-11-02T23:00:00Z",
                Seen.key("a.example", SINCE),
                Seen.of(Rule.SHARE_FALLS, Severity.CRITICAL, "b.example", SINCE),
                Seen.key("c.test", SINCE)))
        .containsExactly("firing b.example");
    assertThat(life.tells("2026-11-03T07:00:00Z")).containsExactly("firing c.test");
    assertThat(life.alerts.select(all()).alerts()).hasSize(3);
  }

  @Test
  void whatIsSwitchedOffIsOverInSilenceAndOnAgainNotToldTwice() {
    Lived life = Lived.usual();
    Observation key = Seen.key("a.example", SINCE);
    life.sees("2026-11-02T10:00:00Z", key);
    Lived without =
        life.under(Configured.all(QuietHours.NONE, Grouping.ALL, Configured.off("key_fails")));
    assertThat(without.sees("2026-11-02T11:00:00Z", key)).isEmpty();
    assertThat(life.only().state()).isEqualTo(State.RESOLVED);
    assertThat(without.tells("2026-11-02T11:01:00Z")).isEmpty();
    assertThat(life.sees("2026-11-02T12:00:00Z", key)).isEmpty();
    assertThat(life.only().state()).isEqualTo(State.FIRING);
    assertThat(life.sees("2026-11-02T12:10:00Z", key)).isEmpty();
  }

  @Test
  void aChannelThatFailsIsTriedAfterLongerAndLongerPausesUnderTheSameId() {
    Lived life = Lived.usual();
    life.mail.failBy(new DeliveryException("no answer", "channels.mail.host", true, null, null));
    life.sees("2026-11-02T10:00:00Z", Seen.key("a.example", SINCE));
    assertThat(due(life)).isEqualTo("2026-11-02T10:01:00Z");
    life.tells("2026-11-02T10:01:00Z");
    assertThat(due(life)).isEqualTo("2026-11-02T10:03:00Z");
    life.tells("2026-11-02T10:03:00Z");
    assertThat(due(life)).isEqualTo("2026-11-02T10:07:00Z");
    assertThat(life.channels().getFirst().failure())
        .isEqualTo(
            new ChannelState.Failure(
                "no answer", "channels.mail.host", Instant.parse("2026-11-02T10:00:00Z")));
    life.mail.failBy(null);
    assertThat(life.tells("2026-11-02T10:06:00Z")).isEmpty();
    assertThat(life.tells("2026-11-02T10:07:00Z")).containsExactly("firing a.example");
    assertThat(life.mail.ids()).containsExactly(life.only().id() + "-1");
    assertThat(life.channels().getFirst().failure()).isNull();
  }

  @Test
  void aChannelMayAskForALongerPause() {
    Lived life = Lived.usual();
    life.mail.failBy(new DeliveryException("busy", "", true, Duration.ofMinutes(17), null));
    life.sees("2026-11-02T10:00:00Z", Seen.key("a.example", SINCE));
    assertThat(due(life)).isEqualTo("2026-11-02T10:17:00Z");
  }

  @Test
  void whatNoChannelTakesForThreeDaysIsGivenUp() {
    Lived life = Lived.usual();
    life.mail.failBy(new DeliveryException("refused", "channels.mail.to", false, null, null));
    life.sees("2026-11-02T10:00:00Z", Seen.key("a.example", SINCE));
    life.tells("2026-11-05T10:00:01Z");
    assertThat(life.only().tellings().getFirst().deliveries().get("mail"))
        .isEqualTo(
            new Delivery(
                Delivery.State.FAILED,
                2,
                Instant.parse("2026-11-05T10:00:01Z"),
                Instant.parse("2026-11-02T10:00:00Z"),
                "refused"));
    assertThat(life.only().isWaiting()).isFalse();
  }

  @Test
  void whatIsForAChannelThatIsNoMoreIsGivenUpToo() {
    Lived life = Lived.usual();
    life.mail.failBy(new DeliveryException("refused", "channels.mail.to", false, null, null));
    life.sees("2026-11-02T10:00:00Z", Seen.key("a.example", SINCE));
    List<Channel> others = List.of(new RecordingChannel("chat"));
    for (String time : List.of("2026-11-05T10:00:00Z", "2026-11-05T10:00:01Z")) {
      assertThat(life.only().isWaiting()).isTrue();
      new Teller(
              life.alerts,
              AlertSettings.usual(),
              Narrated::of,
              others,
              new ChannelStates(others),
              () -> Instant.parse(time))
          .tell();
    }
    assertThat(life.only().isWaiting()).isFalse();
  }

  @Test
  void whoDiesWhileHeSendsHasItSentAgainUnderTheSameId() {
    Lived life = Lived.usual();
    life.mail.dieAfter();
    life.sees("2026-11-02T10:00:00Z", Seen.key("a.example", SINCE));
    life.mail.live();
    assertThat(life.tells("2026-11-02T10:04:59Z")).isEmpty();
    assertThat(life.tells("2026-11-02T10:05:00Z")).containsExactly("firing a.example");
    assertThat(life.mail.ids()).containsExactly(life.only().id() + "-1", life.only().id() + "-1");
  }

  private static String due(Lived life) {
    Map<String, Delivery> deliveries = life.only().tellings().getFirst().deliveries();
    return requireNonNull(deliveries.get("mail")).at().toString();
  }

  private static Observation unreachable(String domain, String since) {
    return Seen.of(Rule.SOURCE_UNREACHABLE, Severity.WARNING, domain, since);
  }

  private static Observation[] many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Seen.key("d%02d.example".formatted(i), SINCE))
        .toArray(Observation[]::new);
  }

  private static Selection all() {
    return new Selection(EnumSet.allOf(State.class), null, null, 0, 100);
  }
}
