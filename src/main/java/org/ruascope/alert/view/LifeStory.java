package org.ruascope.alert.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.life.Acknowledgement;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.Silence;
import org.ruascope.alert.life.Telling;
import org.ruascope.alert.life.Times;
import org.ruascope.alert.view.Event.What;

/** What happened to an alert, as far as is remembered; the latest first. */
final class LifeStory {
  private static final Comparator<Event> LATEST_FIRST =
      Comparator.comparing(Event::at).thenComparing(Event::what).reversed();

  private LifeStory() {}

  static List<Event> of(Alert alert) {
    return Stream.of(
            times(alert.times()),
            alert.tellings().stream().map(LifeStory::told),
            Stream.ofNullable(alert.acknowledged()).map(LifeStory::acknowledged),
            Stream.ofNullable(alert.silence()).map(LifeStory::silenced))
        .flatMap(each -> each)
        .sorted(LATEST_FIRST)
        .toList();
  }

  private static Stream<Event> times(Times times) {
    return Stream.of(
            event(times.began(), What.BEGAN),
            event(times.noticed(), What.NOTICED),
            event(times.absent(), What.MISSED),
            event(times.returned(), What.RETURNED),
            event(times.resolved(), What.OVER))
        .flatMap(each -> each);
  }

  private static Stream<Event> event(@Nullable Instant at, What what) {
    return Stream.ofNullable(at).map(time -> Event.of(time, what));
  }

  private static Event told(Telling telling) {
    List<Event.Way> ways =
        telling.deliveries().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                each ->
                    new Event.Way(
                        each.getKey(),
                        each.getValue().state(),
                        each.getValue().attempts(),
                        each.getValue().trouble()))
            .toList();
    What what =
        switch (telling.occasion()) {
          case FIRING -> What.FIRING;
          case REMINDER -> What.REMINDER;
          case RESOLVED -> What.RESOLVED;
        };
    return new Event(telling.at(), what, null, null, null, ways);
  }

  private static Event acknowledged(Acknowledgement said) {
    return new Event(said.at(), What.ACKNOWLEDGED, said.by(), null, note(said.note()), List.of());
  }

  private static Event silenced(Silence wanted) {
    return new Event(
        wanted.at(), What.SILENCED, wanted.by(), wanted.until(), note(wanted.note()), List.of());
  }

  private static @Nullable String note(String note) {
    return note.isEmpty() ? null : note;
  }
}
