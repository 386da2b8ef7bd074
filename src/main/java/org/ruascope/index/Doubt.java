package org.ruascope.index;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Authenticity;
import org.ruascope.report.Authenticity.Result;

/**
 * A stored report whose sender isn't known, since name servers didn't answer. The pause before the
 * next attempt is as long as all before together, so that each is twice as long as the last.
 *
 * @param index that its document is in
 * @param id of its document
 * @param since when it was stored
 * @param archived the name of its delivery in the archive
 */
public record Doubt(String index, String id, Instant since, String archived) {
  private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(12);
  private static final Duration PATIENCE = Duration.ofDays(3);

  /** When to ask again about a report that is stored now; null if there is no doubt. */
  static @Nullable String firstDue(AggregateReport report, Instant now) {
    Authenticity authenticity = report.authenticity();
    return authenticity == null || authenticity.result() != Result.TEMPORARY
        ? null
        : seconds(now.plus(SHORTEST_PAUSE));
  }

  /** When to ask again after an attempt in vain. */
  String nextDue(Instant now) {
    Duration waited = Duration.between(since, now);
    Duration atLeast = waited.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : waited;
    return seconds(now.plus(atLeast.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : atLeast));
  }

  /** Whether it has been asked for long enough. */
  boolean isGivenUp(Instant now) {
    return Duration.between(since, now).compareTo(PATIENCE) > 0;
  }

  private static String seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
