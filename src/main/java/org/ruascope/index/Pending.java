package org.ruascope.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * That something isn't known about a record yet. The pause before the next attempt is as long as
 * all those before together, so that each is twice as long as the last without anybody counting.
 *
 * @param since when it was stored so
 * @param due when to ask again; null if nobody does any more
 */
record Pending(Instant since, @Nullable Instant due) {
  private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(12);
  private static final Duration PATIENCE = Duration.ofDays(3);

  /** Of a record that is stored now. */
  static Pending from(Instant now) {
    Instant since = now.truncatedTo(ChronoUnit.SECONDS);
    return new Pending(since, since.plus(SHORTEST_PAUSE));
  }

  /** As a document of {@code dmarc-records} says; null if all is known. */
  static @Nullable Pending in(JsonNode document) {
    JsonNode enrichment = document.at("/dmarc/enrichment");
    Instant since = instant(enrichment.path("since"));
    Instant due = instant(enrichment.path("due"));
    if (since == null) {
      return due == null ? null : new Pending(due.minus(SHORTEST_PAUSE), due);
    }
    return new Pending(since, due);
  }

  private static @Nullable Instant instant(JsonNode date) {
    return date.isTextual() ? Instant.parse(date.asText()) : null;
  }

  /** Writes the fields of a document; one date is enough for what was stored just now. */
  void write(JsonDocument enrichment) throws IOException {
    if (!since.plus(SHORTEST_PAUSE).equals(due)) {
      enrichment.text("since", since.toString());
    }
    enrichment.text("due", due == null ? null : due.toString());
  }

  /** After an attempt in vain. */
  Pending again(Instant now) {
    Duration waited = Duration.between(since, now);
    if (waited.compareTo(PATIENCE) > 0) {
      return new Pending(since, null);
    }
    return new Pending(since, now.truncatedTo(ChronoUnit.SECONDS).plus(pause(waited)));
  }

  /** The latest time at which those are due that are pending since now. */
  static Instant firstDue(Instant now) {
    return now.plus(SHORTEST_PAUSE);
  }

  private static Duration pause(Duration waited) {
    if (waited.compareTo(SHORTEST_PAUSE) < 0) {
      return SHORTEST_PAUSE;
    }
    return waited.compareTo(LONGEST_PAUSE) > 0
        ? LONGEST_PAUSE
        : waited.truncatedTo(ChronoUnit.SECONDS);
  }
}
