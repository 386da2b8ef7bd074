package org.ruascope.alert.life;

import java.time.Instant;

/**
 * Nobody is told anything of it for a while, also if it ends and comes back meanwhile.
 *
 * @param until when it is told again
 * @param note why; text of people, may be empty
 * @param by who wants that, as far as is known; text of people
 * @param at when that was said
 */
public record Silence(Instant until, String note, String by, Instant at) {
  /** Whether it still holds. */
  public boolean holds(Instant now) {
    return now.isBefore(until);
  }
}
