package org.ruascope.alert.life;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Observation;

/**
 * What becomes of alerts when somebody has looked: pure, so that it is the same when it is lived,
 * replayed and tested. To look again at the same changes nothing by itself.
 */
public final class Lifecycle {
  /** Of several about the same, the last one counts; of those that are so, one that was told. */
  private static final Comparator<Alert> ORDER =
      Comparator.comparing(Alert::isOpen)
          .thenComparing(Alert::isBelieved)
          .thenComparing(alert -> alert.times().began());

  private final Routing routing;
  private final Decisions decisions;

  /** With what is configured. */
  public Lifecycle(Routing routing) {
    this.routing = routing;
    this.decisions = new Decisions(routing);
  }

  /**
   * Lives on.
   *
   * @param before alerts that aren't over, and the last one about each thing that is seen
   * @param sight what is seen
   * @param now the clock
   */
  public Turn turn(Collection<Alert> before, Sight sight, Instant now) {
    Map<AlertKey, Alert> known = new LinkedHashMap<>();
    before.stream().sorted(ORDER).forEach(alert -> known.put(alert.key(), alert));
    Map<AlertKey, Alert> after = new LinkedHashMap<>();
    for (Observation observation : sight.observations()) {
      AlertKey key = AlertKey.of(observation);
      if (routing.of(observation).enabled() && !after.containsKey(key)) {
        after.put(key, seen(known.get(key), observation, now));
      }
    }
    for (Alert alert : known.values()) {
      if (alert.isOpen() && !after.containsKey(alert.key())) {
        after.put(alert.key(), unseen(alert, sight, now));
      }
    }
    Stream<Alert> twins =
        before.stream()
            .filter(alert -> alert.isOpen() && !alert.equals(known.get(alert.key())))
            .map(twin -> decisions.givenUp(twin, now).restated(now));
    return compare(before, Stream.concat(after.values().stream(), twins).toList());
  }

  private Alert seen(@Nullable Alert known, Observation observation, Instant now) {
    Alert alert = alive(known, observation, now).seen(observation);
    return decisions.after(alert, now).restated(now);
  }

  private static Alert alive(@Nullable Alert known, Observation observation, Instant now) {
    if (known == null) {
      return Alert.begun(observation, null, now);
    }
    if (known.isOpen()) {
      return known;
    }
    return isBack(known, observation)
        ? back(known, observation, now)
        : Alert.begun(observation, known.silence(), now);
  }

  /** Late reports, or the same ones again, are no news: it is told if it stays. */
  private static Alert back(Alert known, Observation observation, Instant now) {
    Alert back = known.returned(now);
    return isNews(known, observation) ? back : back.with(back.times().fired(now));
  }

  /** It began on the day when it wasn't seen any more, or later. */
  private static boolean isNews(Alert known, Observation observation) {
    Instant absent = known.times().absent();
    return absent == null || !observation.since().isBefore(absent.truncatedTo(ChronoUnit.DAYS));
  }

  /** What comes back soon, or was so already then, is the same and not another. */
  private static boolean isBack(Alert known, Observation observation) {
    Instant resolved = known.times().resolved();
    return resolved == null
        || observation
            .since()
            .isBefore(resolved.plus(Patience.calm(observation.rule(), known.returns())))
        || known.key().id(observation.since()).equals(known.id());
  }

  private Alert unseen(Alert alert, Sight sight, Instant now) {
    if (!routing.of(alert.observation()).enabled()) {
      return decisions.over(alert, now).restated(now);
    }
    if (!sight.rules().contains(alert.observation().rule())) {
      return alert.restated(now);
    }
    Alert missed = alert.missed(now);
    return isOver(missed, now) ? decisions.over(missed, now).restated(now) : missed.restated(now);
  }

  /** What was never told may go at once. */
  private static boolean isOver(Alert alert, Instant now) {
    Instant absent = alert.times().absent();
    return alert.times().fired() == null
        || (absent != null
            && !now.isBefore(
                absent.plus(Patience.calm(alert.observation().rule(), alert.returns()))));
  }

  private static Turn compare(Collection<Alert> before, Collection<Alert> after) {
    Set<Alert> same = new HashSet<>(before);
    List<Alert> changed = new ArrayList<>();
    List<Alert> gone = new ArrayList<>();
    for (Alert alert : after) {
      boolean never = !alert.isOpen() && alert.tellings().isEmpty();
      if (never && alert.times().fired() == null) {
        gone.add(alert);
      } else if (!same.contains(alert)) {
        changed.add(alert);
      }
    }
    return new Turn(changed, gone);
  }
}
