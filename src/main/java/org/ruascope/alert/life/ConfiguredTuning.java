package org.ruascope.alert.life;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Rule;
import org.ruascope.alert.rule.Tuning;
import org.ruascope.config.AlertRuleSettings;

/**
 * What {@code alert-rules.NAME.*} say of rules. How urgent something is isn't known before it is
 * judged: exceptions for severities don't count here.
 */
public final class ConfiguredTuning implements Tuning {
  private static final double PERCENT = 100;

  private final List<AlertRuleSettings> exceptions;

  /** As configured. */
  public ConfiguredTuning(List<AlertRuleSettings> exceptions) {
    this.exceptions = exceptions.stream().filter(each -> each.severities().isEmpty()).toList();
  }

  @Override
  public boolean enabled(Rule rule, @Nullable String domain) {
    return of(rule, domain).map(AlertRuleSettings::enabled).orElse(true);
  }

  @Override
  public OptionalLong minimumMessages(Rule rule, @Nullable String domain) {
    return of(rule, domain)
        .flatMap(AlertRuleSettings::minimumMessages)
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  @Override
  public OptionalDouble floor(Rule rule, @Nullable String domain) {
    return of(rule, domain)
        .flatMap(AlertRuleSettings::floor)
        .map(percent -> OptionalDouble.of(percent / PERCENT))
        .orElseGet(OptionalDouble::empty);
  }

  private Optional<AlertRuleSettings> of(Rule rule, @Nullable String domain) {
    return exceptions.stream().filter(each -> Routing.isAbout(each, rule, domain)).findFirst();
  }
}
