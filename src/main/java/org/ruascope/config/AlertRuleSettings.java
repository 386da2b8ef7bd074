package org.ruascope.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is otherwise for some alerts ({@code alert-rules.NAME.*}). What it doesn't say is as for
 * all.
 *
 * @param name NAME
 * @param rules {@code rules}: in {@code alert.Rule}'s words; empty: all
 * @param domains {@code domains}: with their subdomains; empty: all
 * @param severities {@code severities}: in {@code alert.Severity}'s words; empty: all
 * @param enabled {@code enabled}: whether there are such alerts at all
 * @param channels {@code channels}: by which it is told; none: an empty list
 * @param quietHours {@code quiet-hours}: when nothing is told
 * @param remindAfter {@code remind-after}: how long after it was told, it is told again
 * @param limitPerHour {@code limit-per-hour}: notices a channel, counted for themselves
 * @param grouping {@code group-by}: what is told in one message
 * @param minimumMessages {@code minimum-messages}: fewer don't alarm
 * @param floor {@code floor}: the aligned share, in percent, that is always too little
 */
public record AlertRuleSettings(
    String name,
    List<String> rules,
    List<String> domains,
    List<String> severities,
    boolean enabled,
    Optional<List<String>> channels,
    Optional<QuietHours> quietHours,
    Optional<Duration> remindAfter,
    Optional<Integer> limitPerHour,
    Optional<Grouping> grouping,
    Optional<Integer> minimumMessages,
    Optional<Integer> floor) {
  public AlertRuleSettings {
    rules = List.copyOf(rules);
    domains = List.copyOf(domains);
    severities = List.copyOf(severities);
    channels = channels.map(List::copyOf);
  }
}
