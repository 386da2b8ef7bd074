package org.ruascope.alert.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When what happened in an alert's life.
 *
 * @param began when what it is about began, by the earliest that was ever said; by the time that
 *     messages were sent or, for the pipeline, by the clock
 * @param noticed when it was seen first, by the clock, like all that follow
 * @param fired since when it is told, as of its last return; null: not yet
 * @param absent since when it isn't seen any more; null: it is seen
 * @param resolved when it was over; null: it isn't
 * @param returned when it was seen again after it had been over, the last time; null: never
 */
public record Times(
    Instant began,
    Instant noticed,
    @Nullable Instant fired,
    @Nullable Instant absent,
    @Nullable Instant resolved,
    @Nullable Instant returned) {

  /** Of what is seen for the first time. */
  static Times from(Instant began, Instant now) {
    return new Times(began, now, null, null, null, null);
  }

  /** Seen, perhaps again. */
  Times seen(Instant since) {
    Instant earliest = since.isBefore(began) ? since : began;
    return new Times(earliest, noticed, fired, null, resolved, returned);
  }

  Times fired(Instant now) {
    return new Times(began, noticed, now, absent, resolved, returned);
  }

  /** Not seen, perhaps again. */
  Times missed(Instant now) {
    Instant first = absent == null || absent.isAfter(now) ? now : absent; // the clock was set back
    return new Times(began, noticed, fired, first, resolved, returned);
  }

  Times resolved(Instant now) {
    return new Times(began, noticed, fired, absent, now, returned);
  }

  /** It begins anew. */
  Times returned(Instant now) {
    return new Times(began, noticed, null, null, null, now);
  }
}
