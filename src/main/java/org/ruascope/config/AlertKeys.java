package org.ruascope.config;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** The settings of alerts; docs/configuration.md has a line for each. */
final class AlertKeys {
  private static final int MOST = 999_999_999;
  private static final String AS_FOR_ALL = "as for all";
  private static final Kind<Integer> LIMIT = Kind.wholeNumber("number", 1, 1_000);

  static final Key<Boolean> ENABLED = Key.literal("alerts.enabled", Kind.YES_OR_NO, "yes");
  static final Key<Schedule> SCHEDULE = Key.literal("alerts.schedule", Kind.SCHEDULE, "10m");
  static final Key<List<String>> CHANNELS =
      Key.derived("alerts.channels", AlertKinds.CHANNELS, "all");
  static final Key<Duration> REMIND_AFTER = Key.literal("alerts.remind-after", Kind.DURATION, "7d");
  static final Key<QuietHours> QUIET_HOURS =
      Key.literal("alerts.quiet-hours", AlertKinds.QUIET_HOURS, "none");
  static final Key<ZoneId> ZONE = Key.derived("alerts.zone", AlertKinds.ZONE, "the machine's");
  static final Key<Integer> LIMIT_PER_HOUR = Key.literal("alerts.limit-per-hour", LIMIT, "20");
  static final Key<Grouping> GROUP_BY =
      Key.literal("alerts.group-by", AlertKinds.GROUPING, "domain");

  static final Key<List<String>> RULE_RULES =
      Key.derived("alert-rules.NAME.rules", AlertKinds.RULES, "all");
  static final Key<List<String>> RULE_DOMAINS =
      Key.derived("alert-rules.NAME.domains", Kind.DOMAINS, "all");
  static final Key<List<String>> RULE_SEVERITIES =
      Key.derived("alert-rules.NAME.severities", AlertKinds.SEVERITIES, "all");
  static final Key<Boolean> RULE_ENABLED =
      Key.literal("alert-rules.NAME.enabled", Kind.YES_OR_NO, "yes");
  static final Key<List<String>> RULE_CHANNELS =
      Key.derived("alert-rules.NAME.channels", AlertKinds.CHANNELS, AS_FOR_ALL);
  static final Key<QuietHours> RULE_QUIET_HOURS =
      Key.derived("alert-rules.NAME.quiet-hours", AlertKinds.QUIET_HOURS, AS_FOR_ALL);
  static final Key<Duration> RULE_REMIND_AFTER =
      Key.derived("alert-rules.NAME.remind-after", Kind.DURATION, AS_FOR_ALL);
  static final Key<Integer> RULE_LIMIT_PER_HOUR =
      Key.derived("alert-rules.NAME.limit-per-hour", LIMIT, AS_FOR_ALL);
  static final Key<Grouping> RULE_GROUP_BY =
      Key.derived("alert-rules.NAME.group-by", AlertKinds.GROUPING, AS_FOR_ALL);
  static final Key<Integer> RULE_MINIMUM_MESSAGES =
      Key.derived(
          "alert-rules.NAME.minimum-messages",
          Kind.wholeNumber("number", 1, MOST),
          "the rule's own");
  static final Key<Integer> RULE_FLOOR =
      Key.derived("alert-rules.NAME.floor", Kind.wholeNumber("number", 1, 100), "the rule's own");

  /** In the order of docs/configuration.md. */
  static final List<Key<?>> ALL =
      List.of(
          ENABLED,
          SCHEDULE,
          CHANNELS,
          REMIND_AFTER,
          QUIET_HOURS,
          ZONE,
          LIMIT_PER_HOUR,
          GROUP_BY,
          RULE_RULES,
          RULE_DOMAINS,
          RULE_SEVERITIES,
          RULE_ENABLED,
          RULE_CHANNELS,
          RULE_QUIET_HOURS,
          RULE_REMIND_AFTER,
          RULE_LIMIT_PER_HOUR,
          RULE_GROUP_BY,
          RULE_MINIMUM_MESSAGES,
          RULE_FLOOR);

  private AlertKeys() {}
}
