package org.ruascope.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;

/** Something that goes wrong, and what there is to be known of it, and when. */
final class Incident {
  /** Reports come late, and so does the end of an alert. */
  private static final int AFTERWARDS = 12;

  final Rule rule;
  final String domain;
  final int onset;
  final int days;
  final double strength;
  final int which;
  String subject = "";

  private final List<Trace> traces = new ArrayList<>();

  /** That so much of it was to be seen when a report came. */
  private record Trace(Instant arrived, long messages) {}

  /**
   * Plants one.
   *
   * @param domain that it happens to; empty: a reporter
   * @param onset its first day
   * @param strength from 0 to 1
   * @param which source or reporter, in some order
   */
  Incident(Rule rule, String domain, int onset, int days, double strength, int which) {
    this.rule = rule;
    this.domain = domain;
    this.onset = onset;
    this.days = days;
    this.strength = strength;
    this.which = which;
  }

  boolean isOn(int day) {
    return day >= onset && day < onset + days;
  }

  void seen(Instant arrived, long messages) {
    if (messages > 0) {
      traces.add(new Trace(arrived, messages));
    }
  }

  @Override
  public String toString() {
    long seen = traces.stream().mapToLong(Trace::messages).sum();
    return "%s %s %s from %s for %d days, strength %.2f, %d, seen %d"
        .formatted(rule, domain, subject, Calendar.day(onset), days, strength, which, seen);
  }

  /** When so much of it had come that it could be told from chance. */
  Instant allowed() {
    traces.sort(Comparator.comparing(Trace::arrived));
    if (rule == Rule.VOLUME_CHANGES && !traces.isEmpty()) {
      return traces.get(traces.size() * 4 / 5).arrived();
    }
    long seen = 0;
    for (Trace each : traces) {
      seen += each.messages();
      if (enough() > 0 && seen >= enough()) {
        return each.arrived();
      }
    }
    return Calendar.end(onset + (rule == Rule.NO_REPORTS ? 2 : 3));
  }

  /** Forged reports, and not unverified ones. */
  boolean isForged() {
    return which % 2 == 0;
  }

  /** How much of it its rule wants to see at least. */
  long enough() {
    return switch (rule) {
      case SHARE_FALLS, STRANGERS_SPIKE -> 100;
      case NEW_UNAUTHENTICATED_SOURCE, OVERRIDES_RISE -> 50;
      case SOURCE_FAILS, KEY_FAILS, NEW_SERVICE -> 20;
      case OWN_MAIL_REFUSED -> 10;
      case FORGED_REPORTS -> isForged() ? 3 : 15;
      default -> 0;
    };
  }

  /** Whether that is what the incident is. */
  boolean isFoundBy(Observation seen, int day) {
    return seen.rule() == rule
        && explains(seen, day)
        && (subject.isEmpty() || seen.subject().equals(subject));
  }

  /** Whether the incident is reason enough for it. */
  boolean explains(Observation seen, int day) {
    boolean inTime = day >= onset && day <= onset + days + AFTERWARDS;
    boolean here = domain.isEmpty() ? seen.domain() == null : domain.equals(seen.domain());
    return inTime && here && effects().contains(seen.rule());
  }

  private Set<Rule> effects() {
    Set<Rule> effects = EnumSet.of(rule);
    switch (rule) {
      case SHARE_FALLS, SOURCE_FAILS, OWN_MAIL_REFUSED ->
          effects.addAll(
              Set.of(Rule.SHARE_FALLS, Rule.SOURCE_FAILS, Rule.KEY_FAILS, Rule.OWN_MAIL_REFUSED));
      case KEY_FAILS -> effects.add(Rule.SOURCE_FAILS);
      case NEW_SERVICE -> effects.addAll(Set.of(Rule.OWN_MAIL_REFUSED, Rule.SHARE_FALLS));
      case NEW_UNAUTHENTICATED_SOURCE -> effects.add(Rule.STRANGERS_SPIKE);
      case STRANGERS_SPIKE -> effects.add(Rule.NEW_UNAUTHENTICATED_SOURCE);
      default -> {}
    }
    return effects;
  }
}
