package org.ruascope.alert.life;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
    Alert over = alert.with(alert.times().resolved(now)).each(telling -> telling.dropped(now));
    Route route = routing.of(alert.observation());
    List<String> channels = route.channels().stream().filter(told::contains).toList();
    return alert.isSilent(now) || channels.isEmpty() || !route.enabled()
        ? over
        : tell(over, Occasion.RESOLVED, channels, now);
  }

  private static boolean isRipe(Alert alert, Instant now) {
    Times times = alert.times();
    Instant since = times.returned() == null ? times.began() : alert.observation().since();
    return !now.isBefore(since.plus(Patience.hold(alert.observation().rule())));
  }

  private Alert fire(Alert alert, Instant now) {
    Alert fired = alert.with(alert.times().fired(now));
    return alert.isSilent(now) || isKnown(alert) ? fired : tell(fired, Occasion.FIRING, now);
  }

  /** Told before, and nothing that began since: late reports, or the same ones again. */
  private static boolean isKnown(Alert alert) {
    return last(alert) != null && !alert.observation().since().isAfter(alert.times().began());
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
    return alert.sinceOver().stream()
        .filter(telling -> !telling.isDropped())
        .allMatch(telling -> alert.observation().severity().compareTo(telling.severity()) < 0);
  }

  private static @Nullable Telling last(Alert alert) {
    return alert.tellings().reversed().stream()
        .filter(telling -> !telling.isDropped())
        .findFirst()
        .orElse(null);
  }

  private Alert tell(Alert alert, Occasion occasion, Instant now) {
    Set<String> waiting =
        alert.tellings().stream()
            .flatMap(telling -> telling.openChannels().stream())
            .collect(Collectors.toSet());
    List<String> all = routing.of(alert.observation()).channels();
    List<String> free = all.stream().filter(channel -> !waiting.contains(channel)).toList();
    return free.isEmpty() && !all.isEmpty() ? alert : tell(alert, occasion, free, now);
  }

  private Alert tell(Alert alert, Occasion occasion, List<String> channels, Instant now) {
    Instant opens = routing.opens(routing.of(alert.observation()), now);
    Map<String, Delivery> deliveries = new HashMap<>();
    channels.forEach(channel -> deliveries.put(channel, Delivery.due(opens)));
    return alert.telling(occasion, now, deliveries);
  }

  /** Who may have been told that it is so, and not that it is over. */
  private static Set<String> toldChannels(Alert alert) {
    return alert.sinceOver().stream()
        .flatMap(telling -> telling.toldChannels().stream())
        .collect(Collectors.toSet());
  }
}
