package org.ruascope.alert.pipeline;

import static org.ruascope.alert.Rule.BACKLOG_GROWS;
import static org.ruascope.alert.Rule.CERTIFICATE_EXPIRES;
import static org.ruascope.alert.Rule.ELASTICSEARCH_AWAY;
import static org.ruascope.alert.Rule.LOGIN_REFUSED;
import static org.ruascope.alert.Rule.QUARANTINE_GROWS;
import static org.ruascope.alert.Rule.SOURCE_UNREACHABLE;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.status.Intake;
import org.ruascope.status.QuarantineState;
import org.ruascope.status.SourceState;

/**
 * Looks at how reports come in, again and again, and says what is alarming in it. What passes by
 * itself isn't: one failed poll, a restart of Elasticsearch, a heap of mails that shrinks. For many
 * threads.
 */
public final class PipelineRules {
  private final AwayRule away = new AwayRule();
  private final BacklogRule backlog = new BacklogRule();
  private final Set<String> known = new HashSet<>();

  /**
   * What is alarming now.
   *
   * @param intake as it is now
   * @param now by the clock
   * @return by rule; of a rule that is missing nothing is known now
   */
  public synchronized Map<Rule, List<Observation>> judge(Intake intake, Instant now) {
    Map<Rule, List<Observation>> seen = new EnumMap<>(Rule.class);
    seen.put(ELASTICSEARCH_AWAY, away.judge(intake.elasticsearch(), now));
    backlog.judge(intake.sources(), now).ifPresent(growing -> seen.put(BACKLOG_GROWS, growing));
    learn(intake.sources());
    if (intake.sources().stream().allMatch(source -> known.contains(source.name()))) {
      SourceRules sources = new SourceRules(intake.sources(), away.last(), now);
      seen.put(SOURCE_UNREACHABLE, sources.unreachable());
      seen.put(LOGIN_REFUSED, sources.loginRefused());
      seen.put(CERTIFICATE_EXPIRES, new CertificateRule(now).judge(intake));
    }
    QuarantineState quarantine = intake.quarantine();
    if (quarantine != null) {
      seen.put(QUARANTINE_GROWS, new QuarantineRule(now).judge(quarantine));
    }
    return seen;
  }

  /** After a start nothing is over only because it wasn't tried yet, or has failed only once. */
  private void learn(List<SourceState> sources) {
    for (SourceState source : sources) {
      SourceState.Failure failure = source.failure();
      if (source.last() != null && (failure == null || failure.polls() > 1)) {
        known.add(source.name());
      }
    }
  }
}
