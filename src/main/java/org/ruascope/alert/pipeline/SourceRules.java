package org.ruascope.alert.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.status.SourceState;
import org.ruascope.status.SourceState.Failure;

/**
 * Mailboxes and folders that can't be polled. Values: {@code name}, {@code place}, {@code message},
 * {@code remedy} (if any), {@code polls}.
 *
 * @param sources all of them
 * @param away when Elasticsearch was away, the last time that is known: polls fail then, and the
 *     sources aren't to blame
 * @param now by the clock
 */
record SourceRules(List<SourceState> sources, Optional<Instant> away, Instant now) {
  /** A server that is restarted, or takes a nap, is no reason to wake anybody. */
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private static final int MORE_THAN_ONCE = 2;

  /** For long enough, and at more than one poll. */
  List<Observation> unreachable() {
    return failing(
        Rule.SOURCE_UNREACHABLE, failure -> !failure.login() && isOlder(failure, PATIENCE));
  }

  /** A password doesn't come right by itself, but a server may be without its user database. */
  List<Observation> loginRefused() {
    return failing(Rule.LOGIN_REFUSED, Failure::login);
  }

  private boolean isOlder(Failure failure, Duration age) {
    return !failure.since().plus(age).isAfter(now);
  }

  private List<Observation> failing(Rule rule, Predicate<Failure> alarming) {
    return sources.stream()
        .filter(source -> fails(source, alarming))
        .map(source -> seen(rule, source))
        .toList();
  }

  private boolean fails(SourceState source, Predicate<Failure> alarming) {
    Failure failure = source.failure();
    return failure != null
        && failure.polls() >= MORE_THAN_ONCE
        && alarming.test(failure)
        && isItsOwn(source, failure);
  }

  /** What a source says of itself begins with its name; all else may be Elasticsearch's doing. */
  private boolean isItsOwn(SourceState source, Failure failure) {
    return failure.message().startsWith(source.name())
        || away.filter(last -> !failure.since().isAfter(last)).isEmpty();
  }

  private Observation seen(Rule rule, SourceState source) {
    Failure failure = Objects.requireNonNull(source.failure());
    return Seen.of(
        rule,
        nothingComesIn() ? Severity.CRITICAL : Severity.WARNING,
        source.name(),
        failure.since(),
        Map.of(
            "name", source.name(),
            "place", source.place(),
            "message", failure.message(),
            "remedy", failure.remedy(),
            "polls", failure.polls()));
  }

  private boolean nothingComesIn() {
    return sources.stream().allMatch(source -> source.failure() != null);
  }
}
