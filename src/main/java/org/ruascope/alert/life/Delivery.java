package org.ruascope.alert.life;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Word;

/**
 * How far it is with telling something by one channel.
 *
 * @param state what became of it
 * @param attempts how often it was tried, this time included
 * @param at when that was decided; for what is due: when it may be sent, at the earliest
 * @param tried when it was tried first; null: it wasn't
 * @param trouble why the last attempt failed; null if none did
 */
public record Delivery(
    State state, int attempts, Instant at, @Nullable Instant tried, @Nullable String trouble) {
  /** Who would have to wait for longer wouldn't, had the clock not been set back. */
  private static final Duration LONGER_THAN_ANY_PAUSE = Duration.ofHours(2);

  /** What became of it. */
  public enum State implements Word {
    /** It is to be sent. */
    DUE,
    /** Somebody sends it now; if he hasn't said that he has by then, he has died. */
    CLAIMED,
    /** The channel has taken it. */
    SENT,
    /** Only its number was told: there were too many. */
    COUNTED,
    /** Before it could be sent it wasn't so any more. */
    DROPPED,
    /** The channel won't ever take it. */
    FAILED;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** To be sent from then on. */
  static Delivery due(Instant at) {
    return new Delivery(State.DUE, 0, at, null, null);
  }

  /** Whether it is still to be sent, or perhaps not sent yet. */
  boolean isOpen() {
    return state == State.DUE || state == State.CLAIMED;
  }

  /** Whether the channel has it, or perhaps has. */
  boolean mayBeTold() {
    return state == State.SENT || state == State.CLAIMED || (state == State.DUE && attempts > 0);
  }

  /** Whether somebody may send it now. */
  boolean isReady(Instant now) {
    return isOpen() && (!now.isBefore(at) || at.isAfter(now.plus(LONGER_THAN_ANY_PAUSE)));
  }

  /** Whether it took one of the places that a channel has in an hour. */
  boolean wasSentWithin(Duration time, Instant now) {
    return state == State.SENT && at.isAfter(now.minus(time)) && !at.isAfter(now);
  }

  Delivery claimed(Instant now, Instant until) {
    Instant first = tried == null ? now : tried;
    return new Delivery(State.CLAIMED, attempts + 1, until, first, trouble);
  }

  Delivery ended(State state, Instant now) {
    return new Delivery(state, attempts, now, tried, trouble);
  }

  Delivery postponed(Instant until, @Nullable String why) {
    return new Delivery(State.DUE, attempts, until, tried, why);
  }

  /** Its number was told, unless somebody sends itself at this moment. */
  Delivery counted(Instant now) {
    return state == State.DUE ? ended(State.COUNTED, now) : this;
  }

  /** Nobody needs it any more, unless somebody sends it at this moment. */
  Delivery dropped(Instant now) {
    return state == State.DUE ? ended(State.DROPPED, now) : this;
  }

  Delivery failed(Instant now, String why) {
    return new Delivery(State.FAILED, attempts, now, tried, why);
  }
}
