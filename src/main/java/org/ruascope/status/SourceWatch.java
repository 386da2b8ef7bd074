package org.ruascope.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Finding;
import org.ruascope.report.LoginRefusedException;
import org.ruascope.report.Outcome;
import org.ruascope.report.Parsed;
import org.ruascope.report.UnavailableException;
import org.ruascope.status.SourceState.Failure;
import org.ruascope.status.SourceState.Poll;
import org.ruascope.tls.Validity;

/** Watches one source. For many threads. */
final class SourceWatch {
  private final String name;
  private final String place;
  private final String schedule;
  private @Nullable Instant polling;
  private @Nullable Instant next;
  private @Nullable Poll last;
  private @Nullable Failure failure;
  private @Nullable Validity certificate;
  private long backlog;
  private long deliveries;
  private Map<String, Long> outcomes = new LinkedHashMap<>();
  private final Map<String, Long> allOutcomes = new LinkedHashMap<>();

  SourceWatch(String name, String place, String schedule) {
    this.name = name;
    this.place = place;
    this.schedule = schedule;
  }

  /** The first poll may begin before it is told when it will. */
  synchronized void planned(Instant first) {
    if (polling == null && last == null) {
      next = first;
    }
  }

  synchronized void begins(Instant now, @Nullable Instant another) {
    polling = now;
    next = another;
    backlog = 0;
    deliveries = 0;
    outcomes = new LinkedHashMap<>();
  }

  synchronized void found(long more) {
    backlog += more;
  }

  synchronized void done(List<Parsed> acknowledged) {
    backlog -= acknowledged.size();
    deliveries += acknowledged.size();
    acknowledged.stream()
        .flatMap(parsed -> parsed.findings().stream())
        .map(Finding::outcome)
        .map(Outcome::word)
        .forEach(this::count);
  }

  private void count(String outcome) {
    outcomes.merge(outcome, 1L, Long::sum);
    allOutcomes.merge(outcome, 1L, Long::sum);
  }

  /**
   * A poll is over.
   *
   * @param reason why it failed; null if it didn't
   * @param shown the server's certificate
   */
  synchronized void ended(Instant now, @Nullable Throwable reason, Optional<Validity> shown) {
    Instant began = polling == null ? now : polling;
    last = new Poll(began, Duration.between(began, now).toMillis(), deliveries, outcomes);
    polling = null;
    failure = reason == null ? null : failure(reason, now);
    certificate = shown.orElse(certificate);
  }

  private Failure failure(Throwable reason, Instant now) {
    Instant since = failure == null ? now : failure.since();
    int polls = failure == null ? 1 : failure.polls() + 1;
    return switch (reason) {
      case UnavailableException gone ->
          new Failure(
              String.valueOf(gone.getMessage()),
              gone.remedy(),
              since,
              polls,
              gone instanceof LoginRefusedException);
      default ->
          new Failure(
              "This is a bug in ruascope", "see its log, and tell its makers", since, polls, false);
    };
  }

  synchronized SourceState state() {
    return new SourceState(
        name,
        place,
        schedule,
        polling,
        next,
        last,
        failure,
        Math.max(0, backlog),
        Collections.unmodifiableMap(new LinkedHashMap<>(allOutcomes)),
        certificate);
  }
}
