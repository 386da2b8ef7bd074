package org.ruascope.alert.life;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks when something new has been stored, and each hour, since what is missing is seen by the
 * clock alone. To look at mail is to read what is stored of ten weeks.
 */
public final class SeldomLook implements Look {
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Look look;
  private final Supplier<@Nullable Instant> newest;
  private @Nullable Instant looked;
  private @Nullable Instant known;

  /**
   * Hasn't looked yet.
   *
   * @param newest when the last new report was stored; null if there is none
   */
  public SeldomLook(Look look, Supplier<@Nullable Instant> newest) {
    this.look = look;
    this.newest = newest;
  }

  @Override
  public synchronized Sight at(Instant now) {
    Instant stored = newest.get();
    if (isRecent(now) && Objects.equals(stored, known)) {
      return NOWHERE.at(now);
    }
    Sight sight = look.at(now);
    looked = now;
    known = stored;
    return sight;
  }

  /** Not if the clock was set back. */
  private boolean isRecent(Instant now) {
    Instant last = looked;
    return last != null && now.isBefore(last.plus(LONGEST)) && !now.isBefore(last);
  }
}
