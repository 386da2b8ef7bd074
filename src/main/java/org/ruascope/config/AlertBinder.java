package org.ruascope.config;

import java.time.ZoneId;
import java.util.List;

/** From values to the settings of alerts. */
final class AlertBinder {
  private final Values values;

  AlertBinder(Values values) {
    this.values = values;
  }

  AlertSettings alerts() {
    return new AlertSettings(
        values.get(AlertKeys.ENABLED),
        values.get(AlertKeys.SCHEDULE),
        values.find(AlertKeys.CHANNELS),
        values.get(AlertKeys.REMIND_AFTER),
        values.get(AlertKeys.QUIET_HOURS),
        values.find(AlertKeys.ZONE).orElseGet(ZoneId::systemDefault),
        values.get(AlertKeys.LIMIT_PER_HOUR),
        values.get(AlertKeys.GROUP_BY),
        values.owners(AlertKeys.RULE_RULES).stream().map(this::exception).toList());
  }

  private AlertRuleSettings exception(String name) {
    return new AlertRuleSettings(
        name,
        list(AlertKeys.RULE_RULES.of(name)),
        list(AlertKeys.RULE_DOMAINS.of(name)),
        list(AlertKeys.RULE_SEVERITIES.of(name)),
        values.get(AlertKeys.RULE_ENABLED.of(name)),
        values.find(AlertKeys.RULE_CHANNELS.of(name)),
        values.find(AlertKeys.RULE_QUIET_HOURS.of(name)),
        values.find(AlertKeys.RULE_REMIND_AFTER.of(name)),
        values.find(AlertKeys.RULE_LIMIT_PER_HOUR.of(name)),
        values.find(AlertKeys.RULE_GROUP_BY.of(name)),
        values.find(AlertKeys.RULE_MINIMUM_MESSAGES.of(name)),
        values.find(AlertKeys.RULE_FLOOR.of(name)));
  }

  private List<String> list(Key<List<String>> key) {
    return values.find(key).orElse(List.of());
  }
}
