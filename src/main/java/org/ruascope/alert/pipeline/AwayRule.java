package org.ruascope.alert.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.index.ServerState;

/**
 * Elasticsearch doesn't answer, or takes nothing: no report is stored. Values: {@code message},
 * {@code remedy} (if any), {@code blocked} (indices).
 */
final class AwayRule {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private @Nullable Instant since;
  private @Nullable Instant last;

  /** When it was seen to be away, the last time. */
  Optional<Instant> last() {
    return Optional.ofNullable(last);
  }

  /** For longer than it takes to restart it. */
  List<Observation> judge(ServerState server, Instant now) {
    if (server.answers() && server.blocked().isEmpty()) {
      since = null;
      return List.of();
    }
    last = now;
    Instant first = since == null || since.isAfter(now) ? now : since; // the clock was set back
    since = first;
    return first.plus(PATIENCE).isAfter(now) ? List.of() : List.of(seen(server, first));
  }

  private static Observation seen(ServerState server, Instant since) {
    String message =
        server.answers()
            ? "Elasticsearch has blocked writing to its indices"
            : String.valueOf(server.message());
    String remedy =
        server.answers()
            ? "make room on its disk; it lifts the block by itself then"
            : server.remedy();
    return Seen.of(
        Rule.ELASTICSEARCH_AWAY,
        Severity.CRITICAL,
        "",
        since,
        Map.of("message", message, "remedy", remedy, "blocked", server.blocked().size()));
  }
}
