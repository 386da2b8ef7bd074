package org.ruascope.alert.life;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.ruascope.alert.Rule;

/** How long something must be so before it is told, and not be so before it is over. */
final class Patience {
  /** Mail is judged by whole days, and late reports may turn a judgement twice. */
  private static final Duration CALM_MAIL = Duration.ofDays(1);

  private static final Duration CALM_PIPELINE = Duration.ofMinutes(30);
  private static final Duration HOLD_PIPELINE = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 3;

  /** Rules that look at the program itself. */
  static final Set<Rule> PIPELINE =
      EnumSet.of(
          Rule.SOURCE_UNREACHABLE,
          Rule.LOGIN_REFUSED,
          Rule.CERTIFICATE_EXPIRES,
          Rule.ELASTICSEARCH_AWAY,
          Rule.BACKLOG_GROWS,
          Rule.QUARANTINE_GROWS);

  /** What only the program itself can know. */
  static final EnumSet<Rule> UNSTORABLE = EnumSet.of(Rule.ELASTICSEARCH_AWAY);

  private Patience() {}

  /** How long it must have been so: servers are restarted, lines break for a minute. */
  static Duration hold(Rule rule) {
    return PIPELINE.contains(rule) ? HOLD_PIPELINE : Duration.ZERO;
  }

  /** How long it must not be seen: the longer, the more often it has come back. */
  static Duration calm(Rule rule, int returns) {
    Duration calm = PIPELINE.contains(rule) ? CALM_PIPELINE : CALM_MAIL;
    return calm.multipliedBy(1L << Math.min(returns, MOST_DOUBLINGS));
  }
}
