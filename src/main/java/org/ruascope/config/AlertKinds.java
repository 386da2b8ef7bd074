package org.ruascope.config;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the settings of alerts may be; an {@link IllegalArgumentException} says what is wrong. */
final class AlertKinds {
  /** Those of {@code alert.Rule}; a test sees to it. */
  static final List<String> RULE_WORDS =
      List.of(
          "share_falls",
          "own_mail_refused",
          "source_fails",
          "key_fails",
          "new_service",
          "new_unauthenticated_source",
          "strangers_spike",
          "volume_changes",
          "overrides_rise",
          "no_reports",
          "reporter_silent",
          "forged_reports",
          "source_unreachable",
          "login_refused",
          "certificate_expires",
          "elasticsearch_away",
          "backlog_grows",
          "quarantine_grows");

  /** Those of {@code alert.Severity}; a test sees to it. */
  static final List<String> SEVERITY_WORDS = List.of("critical", "warning", "info");

  static final String NONE = "none";

  static final Kind<List<String>> RULES =
      new Kind<>(
          "names",
          "any of " + String.join(", ", RULE_WORDS),
          value -> words(value, RULE_WORDS, "isn't a rule"));
  static final Kind<List<String>> SEVERITIES =
      new Kind<>(
          "names",
          "any of " + String.join(", ", SEVERITY_WORDS),
          value -> words(value, SEVERITY_WORDS, "isn't a severity"));
  static final Kind<List<String>> CHANNELS =
      new Kind<>("names", "names of channels, or none", AlertKinds::readChannels);
  static final Kind<QuietHours> QUIET_HOURS =
      new Kind<>(
          "hours",
          "none, or hours such as 22:00-07:00,sat-sun 00:00-24:00",
          QuietHoursReader::read);
  static final Kind<ZoneId> ZONE =
      new Kind<>("zone", "a time zone such as Europe/Vienna or UTC", AlertKinds::readZone);
  static final Kind<Grouping> GROUPING =
      new Kind<>("word", "alert, domain or all", AlertKinds::readGrouping);

  private AlertKinds() {}

  private static List<String> words(Value value, List<String> known, String problem) {
    List<String> words = ListReaders.readNames(value);
    words.stream()
        .filter(word -> !known.contains(word))
        .findFirst()
        .ifPresent(
            word -> {
              throw new IllegalArgumentException(word + " " + problem);
            });
    return words;
  }

  private static List<String> readChannels(Value value) {
    return value.text().equals(NONE) ? List.of() : ListReaders.readNames(value);
  }

  private static ZoneId readZone(Value value) {
    try {
      return ZoneId.of(value.text());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a time zone", e);
    }
  }

  private static Grouping readGrouping(Value value) {
    return Stream.of(Grouping.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(value.text()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not one of the words"));
  }
}
