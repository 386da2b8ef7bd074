package org.ruascope.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;

class AlertSettingsTest {
  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

  @Test
  void nothingConfiguredWatchesAllAndTellsByAllChannels() {
    assertThat(load(Map.of()).alerts()).isEqualTo(AlertSettings.usual());
  }

  @Test
  void anExceptionSaysOnlyWhatIsOtherwise() {
    AlertRuleSettings club =
        load(Map.of(
                "RUASCOPE_ALERT_RULES_C_CLUB_DOMAINS", "Example.org",
                "RUASCOPE_ALERT_RULES_C_CLUB_RULES", "share_falls,key_fails",
                "RUASCOPE_ALERT_RULES_C_CLUB_CHANNELS", "none",
                "RUASCOPE_ALERT_RULES_C_CLUB_LIMIT_PER_HOUR", "3",
                "RUASCOPE_ALERT_RULES_C_CLUB_GROUP_BY", "all",
                "RUASCOPE_ALERT_RULES_C_CLUB_FLOOR", "90"))
            .alerts()
            .rules()
            .getFirst();
    assertThat(club)
        .isEqualTo(
            new AlertRuleSettings(
                "c-club",
                List.of("share_falls", "key_fails"),
                List.of("example.org"),
                List.of(),
                true,
                Optional.of(List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(3),
                Optional.of(Grouping.ALL),
                Optional.empty(),
                Optional.of(90)));
  }

  @Test
  void knowsTheWordsOfRulesAndSeverities() {
    assertThat(AlertKinds.RULE_WORDS)
        .containsExactlyElementsOf(Stream.of(Rule.values()).map(Rule::word).toList());
    assertThat(AlertKinds.SEVERITY_WORDS)
        .containsExactlyElementsOf(Stream.of(Severity.values()).map(Severity::word).toList());
  }

  @Test
  void aChannelMustExist() {
    assertThat(fault("RUASCOPE_ALERTS_CHANNELS", "ops"))
        .contains("there is no channel ops: channels.ops.type");
    assertThat(fault("RUASCOPE_ALERT_RULES_X_CHANNELS", "ops")).contains("there is no channel ops");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RUASCOPE_ALERT_RULES_X_RULES      | share-falls | share-falls isn't a rule",
        "RUASCOPE_ALERT_RULES_X_SEVERITIES | fatal       | fatal isn't a severity",
        "RUASCOPE_ALERTS_QUIET_HOURS       | 22-7        | 22-7 isn't a span of hours",
        "RUASCOPE_ALERTS_QUIET_HOURS       | 24:00-07:00 | isn't a span of hours",
        "RUASCOPE_ALERTS_ZONE              | Wien        | not a time zone",
        "RUASCOPE_ALERTS_GROUP_BY          | rule        | not one of the words",
        "RUASCOPE_ALERT_RULES_X_GROUP_BY   | rule        | not one of the words",
        "RUASCOPE_ALERT_RULES_X_LIMIT_PER_HOUR | 0       | out of range",
        "RUASCOPE_ALERT_RULES_X_FLOOR      | 101         | out of range"
      })
  void whatCantBeIsRefused(String variable, String text, String problem) {
    assertThat(fault(variable, text)).contains(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "22:00-07:00                       | 2026-11-20T21:59 | 2026-11-20T21:59",
        "22:00-07:00                       | 2026-11-20T22:00 | 2026-11-21T07:00",
        "22:00-07:00                       | 2026-11-21T06:59 | 2026-11-21T07:00",
        "22:00-07:00                       | 2026-11-21T07:00 | 2026-11-21T07:00",
        "22:00-07:00,sat-sun 00:00-24:00   | 2026-11-20T23:00 | 2026-11-23T07:00",
        "fri-mon 18:00-08:00               | 2026-11-24T07:00 | 2026-11-24T08:00",
        "fri-mon 18:00-08:00               | 2026-11-25T07:00 | 2026-11-25T07:00",
        "mon 12:00-13:00,13:00-14:00       | 2026-11-23T12:30 | 2026-11-23T14:00"
      })
  void quietHoursEnd(String hours, LocalDateTime now, LocalDateTime end) {
    QuietHours quiet = load(Map.of("RUASCOPE_ALERTS_QUIET_HOURS", hours)).alerts().quietHours();
    assertThat(quiet.end(now.atZone(VIENNA))).isEqualTo(end.atZone(VIENNA));
  }

  @ParameterizedTest
  @CsvSource({
    "22:00-02:30, 2026-03-29T01:00+01:00, 2026-03-29T03:00+02:00",
    "02:15-05:00, 2026-03-29T03:10+02:00, 2026-03-29T05:00+02:00",
    "22:00-02:30, 2026-10-25T02:10+02:00, 2026-10-25T02:30+02:00",
    "22:00-02:30, 2026-10-25T02:10+01:00, 2026-10-25T02:30+01:00",
    "22:00-07:00, 2026-10-24T23:00+02:00, 2026-10-25T07:00+01:00"
  })
  void quietHoursEndByTheClockOnTheWallWhenItIsChanged(
      String hours, OffsetDateTime now, OffsetDateTime end) {
    QuietHours quiet = load(Map.of("RUASCOPE_ALERTS_QUIET_HOURS", hours)).alerts().quietHours();
    assertThat(quiet.end(now.atZoneSameInstant(VIENNA)).toOffsetDateTime()).isEqualTo(end);
  }

  @Test
  void quietHoursWithoutAnEndEndAllTheSame() {
    QuietHours always =
        load(Map.of("RUASCOPE_ALERTS_QUIET_HOURS", "00:00-24:00")).alerts().quietHours();
    LocalDateTime now = LocalDateTime.of(2026, 11, 20, 12, 0);
    assertThat(Duration.between(now, always.end(now.atZone(VIENNA)).toLocalDateTime()))
        .isBetween(Duration.ofDays(7), Duration.ofDays(9));
  }

  @Test
  void linksLeadToWherePeopleReachThePage() {
    assertThat(load(Map.of()).web().url()).isEqualTo(URI.create("http://127.0.0.1:8080"));
    assertThat(load(Map.of("RUASCOPE_WEB_PORT", "81", "RUASCOPE_WEB_ADDRESS", "::1")).web().url())
        .isEqualTo(URI.create("http://[::1]:81"));
    assertThat(load(Map.of("RUASCOPE_WEB_URL", "https://dmarc.example.com")).web().url())
        .isEqualTo(URI.create("https://dmarc.example.com"));
  }

  private static String fault(String variable, String text) {
    return String.valueOf(
        catchThrowableOfType(ConfigurationException.class, () -> load(Map.of(variable, text)))
            .getMessage());
  }

  private static Settings load(Map<String, String> variables) {
    return new SettingsLoader(expression -> {}, warning -> {}).load(Optional.empty(), variables);
  }
}
