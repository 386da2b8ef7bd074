package org.ruascope.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ruascope.alert.Rule;
import org.ruascope.alert.rule.Facts;
import org.ruascope.alert.rule.Tally;
import org.ruascope.report.Verdict.Kind;

/** Two years of one domain: all reports on it, day by day. */
final class Story {
  /** Reports of a day by one reporter. */
  record Told(Facts.Reports report, List<Facts.Mail> mail, List<Facts.Signatures> signatures) {}

  private final SimulatedDomain domain;
  private final List<SimulatedReporter> reporters;
  private final List<Incident> incidents;
  private final List<Integer> mailboxAway;
  private final Chance chance;
  private final Map<Integer, List<Told>> days = new TreeMap<>();

  Story(
      SimulatedDomain domain,
      List<SimulatedReporter> reporters,
      List<Incident> incidents,
      List<Integer> mailboxAway,
      Chance chance) {
    this.domain = domain;
    this.reporters = reporters;
    this.incidents = incidents;
    this.mailboxAway = mailboxAway;
    this.chance = chance;
  }

  Map<Integer, List<Told>> tell() {
    for (int day = 0; day < Calendar.DAYS; day++) {
      days.put(day, on(day));
    }
    return days;
  }

  private List<Told> on(int day) {
    List<Told> told = new ArrayList<>();
    List<Incident> now = incidents.stream().filter(each -> each.isOn(day)).toList();
    if (now.stream().anyMatch(each -> each.rule == Rule.NO_REPORTS)) {
      return told;
    }
    DayOfMail mail = new DayOfMail(domain, day, now, chance);
    for (int i = 0; i < reporters.size(); i++) {
      SimulatedReporter reporter = reporters.get(i);
      int number = i;
      boolean silent =
          now.stream().anyMatch(e -> e.rule == Rule.REPORTER_SILENT && e.which == number);
      if (!silent && reporter.reports(day, chance)) {
        Instant arrived = fetched(reporter.arrival(day, chance));
        mail.seenBy(reporter, number, arrived, told);
      }
    }
    now.stream()
        .filter(each -> each.rule == Rule.FORGED_REPORTS)
        .forEach(each -> told.add(forged(each, day)));
    return told;
  }

  /** Nothing is fetched while the mailbox is away. */
  private Instant fetched(Instant sent) {
    for (int day : mailboxAway) {
      Instant back = Calendar.end(day);
      if (sent.isBefore(back) && sent.isAfter(back.minus(Duration.ofDays(1)))) {
        return back;
      }
    }
    return sent;
  }

  /** In the name of a reporter whose mails are signed; or of one who is new, and nobody knows. */
  private Told forged(Incident incident, int day) {
    boolean wrong = incident.isForged();
    long reports = incident.enough() + Math.round(10 * incident.strength);
    Instant arrived = fetched(Calendar.end(day).plus(Duration.ofHours(chance.between(1, 20))));
    incident.seen(arrived, reports);
    return new Told(
        new Facts.Reports(
            Calendar.day(day),
            wrong ? "reporter0.example" : "stranger.example",
            arrived,
            "none",
            reports,
            0,
            wrong ? reports : 0,
            wrong ? 0 : reports),
        List.of(),
        List.of());
  }

  static Facts.Mail mail(int day, String reporter, String source, Kind kind, Tally tally) {
    return new Facts.Mail(Calendar.day(day), reporter, source, kind, tally);
  }
}
