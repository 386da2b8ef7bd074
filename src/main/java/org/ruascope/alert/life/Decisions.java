package org.ruascope.alert.life;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Notice.Occasion;

/** Whether people are to be told of an alert now, and by which channels. */
final class Decisions {
  /** Late reports may bring back what was told to be over: it is told if it stays. */
  private static final Duration SECOND_THOUGHT = Duration.ofDays(1);

  private final Routing routing;

  Decisions(Routing routing) {
    this.routing = routing;
  }

  /** After it was seen. */
  Alert after(Alert alert, Instant now) {
    if (alert.times().fired() == null) {
      return isRipe(alert, now) ? fire(alert, now) : alert;
    }
    Occasion occasion = alert.isSilent(now) ? null : occasion(alert, now);
    return occasion == null ? alert : tell(alert, occasion, now);
  }

  /** After it is over. */
  Alert over(Alert alert, Instant now) {
    Set<String> told = toldChannels(alert);
    Alert over = givenUp(alert, now);
    boolean wanted = !alert.isSilent(now) && routing.of(alert.observation()).enabled();
    return told.isEmpty() || !wanted ? over : tell(over, Occasion.RESOLVED, told, now);
  }

  /**
   * Without a word: two programs may have found the same at once, and one alert of it is enough.
   */
  Alert givenUp(Alert alert, Instant now) {
    return alert.with(alert.times().resolved(now)).each(telling -> telling.dropped(now));
  }

  private static boolean isRipe(Alert alert, Instant now) {
    Times times = alert.times();
    Instant since = times.returned() == null ? times.began() : alert.observation().since();
    return !now.isBefore(since.plus(Patience.hold(alert.observation().rule())));
  }

  private Alert fire(Alert alert, Instant now) {
    Alert fired = alert.with(alert.times().fired(now));
    return alert.isSilent(now) || isStillSaid(alert) ? fired : tell(fired, Occasion.FIRING, now);
  }

  /** It came back before anybody was told that it was over. */
  private static boolean isStillSaid(Alert alert) {
    Telling last = last(alert);
    return last != null && last.occasion() != Occasion.RESOLVED;
  }

  private @Nullable Occasion occasion(Alert alert, Instant now) {
    Telling last = last(alert);
    if (last == null) {
      return Occasion.FIRING;
    }
    boolean again =
        (alert.acknowledged() == null && !now.isBefore(nextReminder(alert, last)))
            || isOverSince(alert.silence(), last, now)
            || isWorse(alert);
    return again ? Occasion.REMINDER : null;
  }

  private Instant nextReminder(Alert alert, Telling last) {
    Instant returned = alert.times().returned();
    return last.occasion() == Occasion.RESOLVED && returned != null
        ? returned.plus(SECOND_THOUGHT)
        : last.at().plus(routing.of(alert.observation()).remindAfter());
  }

  private static boolean isOverSince(@Nullable Silence silence, Telling last, Instant now) {
    return silence != null && silence.until().isAfter(last.at()) && !silence.holds(now);
  }

  /** More urgent than it was told to be. */
  private static boolean isWorse(Alert alert) {
    List<Telling> told = alert.sinceOver();
    return !told.isEmpty()
        && told.stream()
            .allMatch(telling -> alert.observation().severity().compareTo(telling.severity()) < 0);
  }

  private static @Nullable Telling last(Alert alert) {
    return alert.tellings().reversed().stream()
        .filter(telling -> !telling.isVoid())
        .findFirst()
        .orElse(null);
  }

  private Alert tell(Alert alert, Occasion occasion, Instant now) {
    Set<String> waiting =
        alert.tellings().stream()
            .flatMap(telling -> telling.openChannels().stream())
            .collect(Collectors.toSet());
    Set<String> free = new HashSet<>(routing.of(alert.observation()).channels());
    free.removeAll(waiting);
    return free.isEmpty() ? alert : tell(alert, occasion, free, now);
  }

  private static Alert tell(Alert alert, Occasion occasion, Set<String> channels, Instant now) {
    Map<String, Delivery> deliveries =
        channels.stream().collect(Collectors.toMap(channel -> channel, each -> Delivery.due(now)));
    return alert.telling(occasion, now, deliveries);
  }

  /** Who may have been told that it is so, and not that it is over. */
  private static Set<String> toldChannels(Alert alert) {
    return alert.sinceOver().stream()
        .flatMap(telling -> telling.toldChannels().stream())
        .collect(Collectors.toSet());
  }
}
