package org.ruascope.alert.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Notice.Occasion;
import org.ruascope.alert.Observation;

/**
 * Something that is wrong, or was, and who was told.
 *
 * @param id of rule, domain, subject and the day it began: 20 hexadecimal digits
 * @param observation as it was seen last
 * @param state where it is in its life
 * @param times when what happened
 * @param returns how often it has come back after it had been over
 * @param acknowledged by whom and when; null: by nobody
 * @param silence until when nobody is told; null: nobody has wanted that
 * @param tellings what people are told of it, the oldest first; the last ones of many
 */
public record Alert(
    String id,
    Observation observation,
    State state,
    Times times,
    int returns,
    @Nullable Acknowledgement acknowledged,
    @Nullable Silence silence,
    List<Telling> tellings) {
  private static final int MOST_TELLINGS = 30;

  public Alert {
    tellings = List.copyOf(tellings);
  }

  /** What it is about. */
  public AlertKey key() {
    return AlertKey.of(observation);
  }

  /** Whether it is so now, as far as is known. */
  public boolean isOpen() {
    return state != State.RESOLVED;
  }

  /** Whether somebody is still to be told something. */
  public boolean isWaiting() {
    return tellings.stream().anyMatch(Telling::isOpen);
  }

  /** Somebody says that he knows of it: nobody needs to be reminded. */
  public Alert acknowledge(Acknowledgement by, Instant now) {
    return new Alert(id, observation, state, times, returns, by, silence, tellings)
        .dropping(Occasion.REMINDER, now)
        .restated(now);
  }

  /**
   * Nobody wants to hear of it for a while.
   *
   * @param wanted null: it is told again
   */
  public Alert silence(@Nullable Silence wanted, Instant now) {
    Alert changed =
        new Alert(id, observation, state, times, returns, acknowledged, wanted, tellings);
    return (changed.isSilent(now) ? changed.each(telling -> telling.dropped(now)) : changed)
        .restated(now);
  }

  /** One that is seen for the first time. */
  static Alert begun(Observation observation, @Nullable Silence silence, Instant now) {
    return new Alert(
        AlertKey.of(observation).id(observation.since()),
        observation,
        State.PENDING,
        Times.from(observation.since(), now),
        0,
        null,
        silence,
        List.of());
  }

  Alert seen(Observation seen) {
    return new Alert(
        id, seen, state, times.seen(seen.since()), returns, acknowledged, silence, tellings);
  }

  Alert missed(Instant now) {
    return with(times.missed(now));
  }

  /** It is back: who has acknowledged it doesn't know that; and it isn't over. */
  Alert returned(Instant now) {
    return new Alert(
            id, observation, state, times.returned(now), returns + 1, null, silence, tellings)
        .dropping(Occasion.RESOLVED, now);
  }

  private Alert dropping(Occasion occasion, Instant now) {
    return each(telling -> telling.occasion() == occasion ? telling.dropped(now) : telling);
  }

  Alert with(Times changed) {
    return new Alert(id, observation, state, changed, returns, acknowledged, silence, tellings);
  }

  /** With one telling more; the oldest is forgotten if there are too many. */
  Alert telling(Occasion occasion, Instant now, Map<String, Delivery> deliveries) {
    int number = tellings.isEmpty() ? 1 : tellings.getLast().number() + 1;
    List<Telling> all = new ArrayList<>(tellings);
    all.add(new Telling(number, occasion, observation.severity(), now, deliveries));
    return with(all.subList(Math.max(0, all.size() - MOST_TELLINGS), all.size()));
  }

  Optional<Telling> telling(int number) {
    return tellings.stream().filter(telling -> telling.number() == number).findFirst();
  }

  /** With the delivery of one telling changed. */
  Alert with(int number, String channel, UnaryOperator<Delivery> change) {
    return each(telling -> telling.number() == number ? telling.with(channel, change) : telling);
  }

  /** Somebody tells it by a channel now: as it is. */
  Alert claimed(int number, String channel, Instant now, Instant until) {
    return each(
        telling ->
            telling.number() == number
                ? telling
                    .as(observation.severity())
                    .with(channel, delivery -> delivery.claimed(now, until))
                : telling);
  }

  /** Whether it would be wrong to tell that now: it isn't so, or nobody wants to hear of it. */
  boolean isMoot(Telling telling, Instant now) {
    return isSilent(now) || isOpen() == (telling.occasion() == Occasion.RESOLVED);
  }

  /** With each telling changed. */
  Alert each(UnaryOperator<Telling> change) {
    return with(tellings.stream().map(change).toList());
  }

  private Alert with(List<Telling> all) {
    return new Alert(id, observation, state, times, returns, acknowledged, silence, all);
  }

  /** What was told, or is to be, since it was told to be over, the last time. */
  List<Telling> sinceOver() {
    List<Telling> since =
        tellings.reversed().stream()
            .filter(telling -> !telling.isVoid())
            .takeWhile(telling -> telling.occasion() != Occasion.RESOLVED)
            .toList();
    return since.reversed();
  }

  /** The last thing that a channel was told, or counted, since it was told to be over. */
  Optional<Telling> toldBy(String channel) {
    return sinceOver().reversed().stream()
        .filter(telling -> telling.knowingChannels().contains(channel))
        .findFirst();
  }

  /** Whether it is so, and somebody may have been told. */
  boolean isBelieved() {
    return isOpen() && sinceOver().stream().anyMatch(told -> !told.toldChannels().isEmpty());
  }

  boolean isSilent(Instant now) {
    return silence != null && silence.holds(now);
  }

  /** In the state that follows from the rest. */
  Alert restated(Instant now) {
    return new Alert(
        id, observation, stateAt(now), times, returns, acknowledged, silence, tellings);
  }

  private State stateAt(Instant now) {
    if (times.resolved() != null) {
      return State.RESOLVED;
    }
    if (isSilent(now)) {
      return State.SILENCED;
    }
    if (times.fired() == null) {
      return State.PENDING;
    }
    return acknowledged == null ? State.FIRING : State.ACKNOWLEDGED;
  }
}
