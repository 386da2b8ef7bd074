package org.ruascope.alert.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.status.SourceState;

/**
 * More mails wait each half hour than in the one before, for an hour and a half. Each poll begins
 * to count at nothing, so it is the most of each half hour that is compared. Values: {@code name},
 * {@code place}, {@code mails} (that wait), {@code before} (an hour ago).
 */
final class BacklogRule {
  private static final Duration PART = Duration.ofMinutes(30);
  private static final Duration REMEMBERED = PART.multipliedBy(3);
  private static final long MANY = 100;

  private final Map<String, Deque<Waiting>> seen = new HashMap<>();
  private @Nullable Instant begun;

  /** How many waited when. */
  private record Waiting(Instant at, long mails) {}

  /** Empty as long as it hasn't looked for long enough to say that nothing grows. */
  Optional<List<Observation>> judge(List<SourceState> sources, Instant now) {
    begun = begun == null ? now : begun;
    List<Observation> growing =
        sources.stream().flatMap(source -> judge(source, now).stream()).toList();
    return begun.isAfter(now.minus(PART.multipliedBy(2))) ? Optional.empty() : Optional.of(growing);
  }

  private Optional<Observation> judge(SourceState source, Instant now) {
    Deque<Waiting> waiting = seen.computeIfAbsent(source.name(), name -> new ArrayDeque<>());
    waiting.add(new Waiting(now, source.backlog()));
    while (!waiting.getFirst().at().isAfter(now.minus(REMEMBERED))) {
      waiting.removeFirst();
    }
    OptionalLong first = most(waiting, now.minus(PART.multipliedBy(2)));
    OptionalLong second = most(waiting, now.minus(PART));
    OptionalLong third = most(waiting, now);
    return first.isPresent()
            && second.isPresent()
            && first.getAsLong() < second.getAsLong()
            && second.getAsLong() < third.getAsLong()
            && third.getAsLong() >= MANY
        ? Optional.of(observation(source, first.getAsLong(), third.getAsLong(), now))
        : Optional.empty();
  }

  /** In the half hour up to then. */
  private static OptionalLong most(Deque<Waiting> waiting, Instant end) {
    return waiting.stream()
        .filter(each -> each.at().isAfter(end.minus(PART)) && !each.at().isAfter(end))
        .mapToLong(Waiting::mails)
        .max();
  }

  private static Observation observation(SourceState source, long before, long mails, Instant now) {
    return Seen.of(
        Rule.BACKLOG_GROWS,
        Severity.WARNING,
        source.name(),
        now.minus(REMEMBERED),
        Map.of("name", source.name(), "place", source.place(), "mails", mails, "before", before));
  }
}
