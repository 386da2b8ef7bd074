package org.ruascope.alert.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.life.Delivery;

/**
 * Something that happened in an alert's life.
 *
 * @param at when
 * @param what it was
 * @param by whom; empty: not known; null: by nobody
 * @param until when it holds; null: it isn't of that kind
 * @param note why, in people's words; null: none
 * @param ways by which it was told, or is to be
 */
public record Event(
    Instant at,
    What what,
    @Nullable String by,
    @Nullable Instant until,
    @Nullable String note,
    List<Way> ways) {
  public Event {
    ways = List.copyOf(ways);
  }

  static Event of(Instant at, What what) {
    return new Event(at, what, null, null, null, List.of());
  }

  /** The closed list. */
  public enum What {
    /** What it is about began. */
    BEGAN,
    /** It was seen. */
    NOTICED,
    /** People were told that it is so. */
    FIRING,
    /** People were told that it still is so. */
    REMINDER,
    /** Somebody said that he knows. */
    ACKNOWLEDGED,
    /** Somebody wanted that nobody is told. */
    SILENCED,
    /** It isn't seen any more. */
    MISSED,
    /** It came back. */
    RETURNED,
    /** It was over. */
    OVER,
    /** People were told that it is over. */
    RESOLVED
  }

  /**
   * A way by which people are told.
   *
   * @param channel as configured
   * @param state how far that is
   * @param attempts how often it was tried
   * @param trouble why the last attempt failed; null: none did
   */
  public record Way(String channel, Delivery.State state, int attempts, @Nullable String trouble) {}
}
