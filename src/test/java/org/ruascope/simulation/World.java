package org.ruascope.simulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ruascope.alert.Rule;

/** Domains whose reports come to the same mailbox, and what happens to them. */
final class World {
  static final List<Rule> RULES = List.copyOf(EnumSet.range(Rule.SHARE_FALLS, Rule.FORGED_REPORTS));

  private static final int APART = 50;

  final SimulatedHistory history = new SimulatedHistory();
  final List<SimulatedDomain> domains;
  final List<Incident> incidents = new ArrayList<>();
  private final Chance chance;

  /**
   * Makes one up.
   *
   * @param seed the same gives the same
   * @param each so many incidents
   * @param rules of each of these
   */
  World(long seed, int size, int each, List<Rule> rules) {
    chance = new Chance(new SplittableRandom(seed));
    List<SimulatedReporter> reporters = SimulatedReporter.some(chance);
    domains =
        IntStream.range(0, size).mapToObj(number -> SimulatedDomain.of(number, chance)).toList();
    for (int i = 0; i < each; i++) {
      rules.forEach(this::plant);
    }
    List<Integer> away = IntStream.range(0, 3).mapToObj(i -> chance.between(90, 700)).toList();
    for (SimulatedDomain domain : domains) {
      List<Incident> own =
          incidents.stream()
              .filter(any -> any.domain.isEmpty() || any.domain.equals(domain.name()))
              .toList();
      Chance lots = new Chance(new SplittableRandom(seed * 31 + domain.name().hashCode()));
      history.add(domain.name(), new Story(domain, reporters, own, away, lots).tell());
    }
  }

  private void plant(Rule rule) {
    for (int attempt = 0; attempt < 1_000; attempt++) {
      Incident incident = draw(rule);
      boolean free =
          incidents.stream()
              .filter(each -> each.domain.equals(incident.domain))
              .filter(each -> rule != Rule.REPORTER_SILENT || each.which == incident.which)
              .noneMatch(each -> isNear(each, incident));
      if (free && matters(incident)) {
        incidents.add(incident);
        return;
      }
    }
    throw new IllegalStateException("no room for so many incidents");
  }

  private boolean matters(Incident incident) {
    return domains.stream()
        .filter(each -> each.name().equals(incident.domain))
        .allMatch(each -> new Size(incident, each).matters());
  }

  private static boolean isNear(Incident one, Incident other) {
    return one.onset < other.onset + other.days + APART
        && other.onset < one.onset + one.days + APART;
  }

  private Incident draw(Rule rule) {
    int onset = chance.between(90, Calendar.DAYS - 45);
    String domain = rule == Rule.REPORTER_SILENT ? "" : chance.any(domains).name();
    int which = chance.between(0, rule == Rule.REPORTER_SILENT ? 4 : 15);
    return new Incident(rule, domain, onset, days(rule), chance.between(0.0, 1.0), which);
  }

  private int days(Rule rule) {
    return switch (rule) {
      case STRANGERS_SPIKE, FORGED_REPORTS -> chance.between(1, 3);
      case REPORTER_SILENT -> chance.between(14, 25);
      default -> chance.between(7, 20);
    };
  }
}
