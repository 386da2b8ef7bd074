package org.ruascope.alert.life;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.config.AlertRuleSettings;
import org.ruascope.config.AlertSettings;
import org.ruascope.config.Grouping;
import org.ruascope.config.QuietHours;
import org.ruascope.config.Schedule;

class TellerTest {
  private static final String SINCE = "2026-11-01T00:00:00Z";
  private static final QuietHours NIGHT =
      new QuietHours(
          List.of(
              new QuietHours.Span(
                  EnumSet.allOf(DayOfWeek.class), LocalTime.of(22, 0), LocalTime.of(7, 0))));

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
            new Lived(settings(QuietHours.NONE, Grouping.ALERT))
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
    Lived life = new Lived(settings(NIGHT, Grouping.DOMAIN));
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
        exception("a", List.of(), List.of("critical"), Optional.empty(), QuietHours.NONE);
    AlertRuleSettings mute =
        exception("b", List.of("example"), List.of(), Optional.of(List.of()), NIGHT);
    Lived life = new Lived(settings(NIGHT, Grouping.ALL, urgent, mute));
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
  void whatIsSwitchedOffIsForgottenInSilence() {
    Lived life = Lived.usual();
    Observation key = Seen.key("a.example", SINCE);
    life.sees("2026-11-02T10:00:00Z", key);
    AlertRuleSettings off =
        new AlertRuleSettings(
            "off",
            List.of("key_fails"),
            List.of(),
            List.of(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Routing routing = new Routing(settings(QuietHours.NONE, Grouping.ALL, off), List.of("mail"));
    new Round(life.alerts, new Lifecycle(routing))
        .live(
            new Sight(EnumSet.allOf(Rule.class), List.of(key)),
            Instant.parse("2026-11-02T11:00:00Z"));
    assertThat(life.only().state()).isEqualTo(State.RESOLVED);
    assertThat(life.tells("2026-11-02T11:01:00Z")).isEmpty();
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
                Delivery.State.FAILED, 2, Instant.parse("2026-11-05T10:00:01Z"), "refused"));
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

  private static AlertRuleSettings exception(
      String name,
      List<String> domains,
      List<String> severities,
      Optional<List<String>> channels,
      QuietHours hours) {
    return new AlertRuleSettings(
        name,
        List.of(),
        domains,
        severities,
        true,
        channels,
        Optional.of(hours),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static AlertSettings settings(
      QuietHours hours, Grouping grouping, AlertRuleSettings... exceptions) {
    return new AlertSettings(
        true,
        new Schedule.Every(Duration.ofMinutes(10)),
        Optional.empty(),
        Duration.ofDays(7),
        hours,
        ZoneOffset.UTC,
        20,
        grouping,
        List.of(exceptions));
  }
}
