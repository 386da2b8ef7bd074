package org.ruascope.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.rule.Judge;
import org.ruascope.alert.rule.Tuning;

/** Judges a world day by day, and compares with what is true. */
final class Score {
  static final int FIRST = 75;

  /** As the service looks when new reports have come; it would look more often still. */
  private static final Duration PAUSE = Duration.ofHours(6);

  /** What isn't seen for less is the same alert still, as it is to those who are told. */
  private static final Duration CALM = Duration.ofDays(1);

  private final World world;
  private final Map<Incident, Instant> found = new HashMap<>();
  private final Map<Subject, Instant> lastSeen = new HashMap<>();
  private final List<Alert> falseAlerts = new ArrayList<>();

  private record Look(Instant at, List<Observation> seen) {}

  private record Alert(Instant at, Observation seen) {}

  private record Subject(Rule rule, @Nullable String domain, String subject) {
    static Subject of(Observation seen) {
      return new Subject(seen.rule(), seen.domain(), seen.subject());
    }
  }

  private Score(World world) {
    this.world = world;
  }

  /** Judgements don't depend on each other: they are made on all processors. */
  static Score of(World world) {
    Score score = new Score(world);
    Stream.iterate(
            Calendar.end(FIRST), Calendar.end(Calendar.DAYS - 1)::isAfter, at -> at.plus(PAUSE))
        .toList()
        .parallelStream()
        .map(at -> new Look(at, Judge.judge(world.history, at, Tuning.USUAL)))
        .toList()
        .forEach(score::take);
    return score;
  }

  private void take(Look look) {
    int day = Calendar.index(LocalDate.ofInstant(look.at(), ZoneOffset.UTC));
    for (Observation seen : look.seen()) {
      world.incidents.stream()
          .filter(each -> each.isFoundBy(seen, day))
          .forEach(each -> found.putIfAbsent(each, look.at()));
      Instant last = lastSeen.put(Subject.of(seen), look.at());
      boolean isNew = last == null || last.plus(CALM).isBefore(look.at());
      if (isNew && world.incidents.stream().noneMatch(each -> each.explains(seen, day))) {
        falseAlerts.add(new Alert(look.at(), seen));
      }
    }
  }

  /** What came of one rule. */
  record Line(int planted, int found, int falseAlerts, List<Double> delays) {
    static final Line NONE = new Line(0, 0, 0, List.of());

    double median() {
      return delays.isEmpty() ? 0 : delays.get(delays.size() / 2);
    }

    Line plus(Line more) {
      List<Double> all = new ArrayList<>(delays);
      all.addAll(more.delays);
      all.sort(Comparator.naturalOrder());
      return new Line(
          planted + more.planted, found + more.found, falseAlerts + more.falseAlerts, all);
    }
  }

  Map<Rule, Line> lines() {
    Map<Rule, Line> lines = new EnumMap<>(Rule.class);
    World.RULES.forEach(rule -> lines.put(rule, line(rule)));
    return lines;
  }

  private Line line(Rule rule) {
    List<Incident> planted = world.incidents.stream().filter(each -> each.rule == rule).toList();
    List<Double> delays =
        planted.stream().filter(found::containsKey).map(this::delay).sorted().toList();
    int cries = (int) falseAlerts.stream().filter(each -> each.seen().rule() == rule).count();
    return new Line(planted.size(), delays.size(), cries, delays);
  }

  /** In days, from when the data allowed it. */
  private double delay(Incident incident) {
    return Duration.between(incident.allowed(), found.get(incident)).toMinutes() / 1_440.0;
  }

  /** Each that was missed, and each false alert. */
  List<String> notes() {
    Stream<String> missed =
        world.incidents.stream()
            .filter(each -> !found.containsKey(each))
            .map(each -> "missed " + each);
    Stream<String> cries =
        falseAlerts.stream()
            .map(
                each ->
                    "false "
                        + each.at()
                        + " "
                        + Subject.of(each.seen())
                        + " "
                        + each.seen().values());
    return Stream.concat(missed, cries).toList();
  }
}
