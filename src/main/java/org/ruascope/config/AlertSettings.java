package org.ruascope.config;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Who is told of alerts, and when ({@code alerts.*}).
 *
 * @param enabled {@code alerts.enabled}: whether anybody looks
 * @param schedule {@code alerts.schedule}: when
 * @param channels {@code alerts.channels}: by which it is told; absent: by all
 * @param remindAfter {@code alerts.remind-after}: how long after it was told, it is told again
 * @param quietHours {@code alerts.quiet-hours}: when nothing is told
 * @param zone {@code alerts.zone}: in which the quiet hours are
 * @param limitPerHour {@code alerts.limit-per-hour}: notices a channel
 * @param grouping {@code alerts.group-by}: what is told in one message
 * @param rules exceptions, in the order of their names
 */
public record AlertSettings(
    boolean enabled,
    Schedule schedule,
    Optional<List<String>> channels,
    Duration remindAfter,
    QuietHours quietHours,
    ZoneId zone,
    int limitPerHour,
    Grouping grouping,
    List<AlertRuleSettings> rules) {
  private static final int USUAL_LIMIT = 20;

  public AlertSettings {
    channels = channels.map(List::copyOf);
    rules = List.copyOf(rules);
  }

  /** With nothing configured. */
  public static AlertSettings usual() {
    return new AlertSettings(
        true,
        new Schedule.Every(Duration.ofMinutes(10)),
        Optional.empty(),
        Duration.ofDays(7),
        QuietHours.NONE,
        ZoneId.systemDefault(),
        USUAL_LIMIT,
        Grouping.DOMAIN,
        List.of());
  }
}
