package org.ruascope.alert.life;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.ruascope.config.AlertRuleSettings;
import org.ruascope.config.AlertSettings;
import org.ruascope.config.Grouping;
import org.ruascope.config.QuietHours;
import org.ruascope.config.Schedule;

/** What may be configured. */
final class Configured {
  static final QuietHours NIGHT =
      new QuietHours(
          List.of(
              new QuietHours.Span(
                  EnumSet.allOf(DayOfWeek.class), LocalTime.of(22, 0), LocalTime.of(7, 0))));

  private Configured() {}

  /** For all, in UTC. */
  static AlertSettings all(QuietHours hours, Grouping grouping, AlertRuleSettings... exceptions) {
    return all(Optional.empty(), hours, grouping, exceptions);
  }

  /** For all, by some channels. */
  static AlertSettings all(
      Optional<List<String>> channels,
      QuietHours hours,
      Grouping grouping,
      AlertRuleSettings... exceptions) {
    return new AlertSettings(
        true,
        new Schedule.Every(Duration.ofMinutes(10)),
        channels,
        Duration.ofDays(7),
        hours,
        ZoneOffset.UTC,
        20,
        grouping,
        List.of(exceptions));
  }

  /** For some, that are told otherwise. */
  static AlertRuleSettings exception(
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
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** For a domain, of which less is told at once, or in other messages. */
  static AlertRuleSettings fewer(
      String domain, Optional<Integer> limitPerHour, Optional<Grouping> grouping) {
    return new AlertRuleSettings(
        domain,
        List.of(),
        List.of(domain),
        List.of(),
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        limitPerHour,
        grouping,
        Optional.empty(),
        Optional.empty());
  }

  /** A rule that is switched off. */
  static AlertRuleSettings off(String rule) {
    return new AlertRuleSettings(
        "off",
        List.of(rule),
        List.of(),
        List.of(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** For what is urgent: at any hour, and by these channels. */
  static AlertRuleSettings urgent(Optional<List<String>> channels) {
    return exception("urgent", List.of(), List.of("critical"), channels, QuietHours.NONE);
  }
}
