package org.ruascope.alert.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.index.ServerState;
import org.ruascope.status.Health;
import org.ruascope.status.Intake;
import org.ruascope.status.Level;
import org.ruascope.status.QuarantineState;
import org.ruascope.status.SourceState;
import org.ruascope.status.SourceState.Failure;
import org.ruascope.status.SourceState.Poll;
import org.ruascope.tls.Validity;

/** A pipeline at which things go wrong as the test wants, with a clock that goes on when told. */
final class Pipeline {
  static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

  private final PipelineRules rules = new PipelineRules();
  private final Map<String, SourceState> sources = new LinkedHashMap<>();
  private Instant now = NOON;
  private ServerState server = server(List.of(), null);
  private @Nullable QuarantineState quarantine = new QuarantineState(0, 0, List.of());

  Instant now() {
    return now;
  }

  /** Goes on in steps of five minutes, and judges at each. */
  Pipeline passes(Duration time) {
    Instant end = now.plus(time);
    while (now.isBefore(end)) {
      now = now.plus(Duration.ofMinutes(5));
      judge();
    }
    return this;
  }

  Pipeline isSetBack(Duration time) {
    now = now.minus(time);
    return this;
  }

  Map<Rule, List<Observation>> judge() {
    Health health = new Health(Level.OK, List.of());
    List<SourceState> all = List.copyOf(sources.values());
    return rules.judge(
        new Intake("1", NOON, health, all, quarantine, null, server, null, List.of(), List.of()),
        now);
  }

  List<Observation> sees(Rule rule) {
    return Objects.requireNonNull(judge().get(rule));
  }

  /** Nothing was tried yet. */
  Pipeline isNew(String source) {
    return put(source, null, null, 0, null);
  }

  Pipeline works(String source) {
    return put(source, polled(), null, 0, null);
  }

  Pipeline waiting(String source, long mails) {
    return put(source, polled(), null, mails, null);
  }

  Pipeline fails(String source, String message, Duration ago, int polls, boolean login) {
    Failure failure = new Failure(message, "mend it", now.minus(ago), polls, login);
    return put(source, polled(), failure, 0, null);
  }

  /** It shows a certificate of so long a life, of which so much is left. */
  Pipeline shows(String source, Duration life, Duration left) {
    return put(source, polled(), null, 0, validity(life, left));
  }

  Pipeline elasticsearchShows(Duration life, Duration left) {
    server = server(List.of(), validity(life, left));
    return this;
  }

  Pipeline elasticsearchIsAway() {
    server = ServerState.away("Nothing listens at http://search.internal:9200", "start it");
    return this;
  }

  Pipeline elasticsearchIsBack() {
    server = server(List.of(), null);
    return this;
  }

  Pipeline elasticsearchIsBlocked() {
    server = server(List.of("dmarc-reports-1"), null);
    return this;
  }

  Pipeline quarantineIsUnreadable() {
    quarantine = null;
    return this;
  }

  /** So many came so long ago, into a quarantine that had 90. */
  Pipeline quarantined(int mails, Duration ago) {
    List<QuarantineState.Why> why =
        List.of(new QuarantineState.Why("too_large", "x", "limits.document-size", 5L));
    QuarantineState.Entry entry =
        new QuarantineState.Entry("ab", now.minus(ago), "mail", 1, why, 0, "ruascope …");
    quarantine =
        new QuarantineState(
            90 + mails,
            ago.compareTo(Duration.ofDays(1)) < 0 ? mails : 0,
            IntStream.range(0, Math.min(mails, 20)).mapToObj(i -> entry).toList());
    return this;
  }

  private Validity validity(Duration life, Duration left) {
    return new Validity(now.plus(left).minus(life), now.plus(left));
  }

  private static ServerState server(List<String> blocked, @Nullable Validity certificate) {
    return new ServerState(true, null, "", "9.5.3", "green", 80L, 100L, blocked, certificate);
  }

  private Poll polled() {
    return new Poll(now, 1, 0, Map.of());
  }

  private Pipeline put(
      String name,
      @Nullable Poll last,
      @Nullable Failure failure,
      long backlog,
      @Nullable Validity shown) {
    sources.put(
        name,
        new SourceState(
            name, "x", "every 5m", null, null, last, failure, backlog, Map.of(), shown));
    return this;
  }
}
