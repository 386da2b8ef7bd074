package org.ruascope.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ruascope.alert.Rule;
import org.ruascope.alert.rule.Facts;
import org.ruascope.alert.rule.Tally;
import org.ruascope.report.Verdict.Kind;

/** A domain's mail of a day, as reporters see it. */
final class DayOfMail {
  private static final int SOURCES_THAT_BREAK = 4;

  private final SimulatedDomain domain;
  private final int day;
  private final List<Incident> incidents;
  private final Chance chance;
  private final double level;
  private final double strangers;
  private final double weather;

  DayOfMail(SimulatedDomain domain, int day, List<Incident> incidents, Chance chance) {
    this.domain = domain;
    this.day = day;
    this.incidents = incidents;
    this.chance = chance;
    this.level = domain.level(day, chance) * changed();
    double burst = chance.oneIn(60) ? chance.between(1.5, 3) : 1;
    this.strangers = domain.strangers() * chance.factor(0.5) * burst;
    this.weather = chance.factor(0.4);
  }

  private double changed() {
    return on(Rule.VOLUME_CHANGES).map(each -> new Size(each, domain).volumeFactor()).orElse(1.0);
  }

  private Optional<Incident> on(Rule rule) {
    return incidents.stream().filter(each -> each.rule == rule).findFirst();
  }

  /** What one reporter tells of it, if it saw any. */
  void seenBy(SimulatedReporter reporter, int number, Instant arrived, List<Story.Told> told) {
    List<Facts.Mail> mail = new ArrayList<>();
    List<Facts.Signatures> signatures = new ArrayList<>();
    double part = reporter.weight() * chance.factor(0.1);
    for (int i = 0; i < domain.sources().size(); i++) {
      SimulatedSource source = domain.sources().get(i);
      if (source.sendsOn(day)) {
        send(source, i, part, reporter.name(), number, arrived, mail, signatures);
      }
    }
    strange(part, reporter.name(), number, arrived, mail);
    newcomers(part, reporter.name(), arrived, mail);
    long messages = mail.stream().mapToLong(each -> each.tally().all()).sum();
    if (messages > 0) {
      on(Rule.VOLUME_CHANGES)
          .filter(each -> day == each.onset + 1)
          .ifPresent(each -> each.seen(arrived, messages));
      Facts.Reports report =
          new Facts.Reports(
              Calendar.day(day),
              reporter.name(),
              arrived,
              policy(),
              1,
              messages,
              0,
              reporter.unverified());
      told.add(new Story.Told(report, mail, signatures));
    }
  }

  private String policy() {
    return isEnforced() ? "quarantine" : "none";
  }

  private boolean isEnforced() {
    return domain.enforced() || on(Rule.OWN_MAIL_REFUSED).isPresent();
  }

  private void send(
      SimulatedSource source,
      int index,
      double part,
      String reporter,
      int number,
      Instant arrived,
      List<Facts.Mail> mail,
      List<Facts.Signatures> signatures) {
    long all = chance.count(level * source.share() * part);
    if (all == 0) {
      return;
    }
    double fault = fault(index);
    long failing = chance.of(all, Math.max(source.failing() * weather, fault));
    double broken = brokenKey(index, number);
    long dkim = all - failing - chance.of(all - failing, Math.max(source.dkim(), broken));
    long spf = all - failing - chance.of(all - failing, source.spf());
    if (source.spf() == 1 || broken > 0) {
      spf = source.spf() == 1 ? 0 : all - failing;
    }
    long aligned = source.spf() == 1 ? dkim : Math.min(all - failing, Math.max(dkim, spf));
    long lost = all - aligned;
    add(
        mail,
        reporter,
        source.id(),
        Kind.COMPLIANT,
        new Tally(aligned, aligned, Math.min(aligned, dkim), spf, 0, 0));
    Tally failed = treated(lost, number);
    add(mail, reporter, source.id(), kind(source), failed);
    signatures.add(
        new Facts.Signatures(Calendar.day(day), reporter, source.key(), dkim, all - dkim));
    traces(
        source,
        index,
        arrived,
        fault > 0 ? failing : 0,
        broken > 0 ? all - dkim : 0,
        failed,
        number);
  }

  private static Kind kind(SimulatedSource source) {
    if (source.spf() == 1) {
      return Kind.FORWARDED;
    }
    return source.isNameless() ? Kind.UNKNOWN : Kind.MISALIGNED;
  }

  private void traces(
      SimulatedSource source,
      int index,
      Instant arrived,
      long failing,
      long badKeys,
      Tally failed,
      int number) {
    on(Rule.SHARE_FALLS).ifPresent(each -> each.seen(arrived, failing));
    on(Rule.SOURCE_FAILS)
        .filter(each -> each.which % SOURCES_THAT_BREAK == index)
        .ifPresent(each -> see(each, source.id(), arrived, failing));
    on(Rule.KEY_FAILS)
        .filter(each -> each.which % SOURCES_THAT_BREAK == index)
        .ifPresent(each -> see(each, source.key(), arrived, badKeys));
    on(Rule.OWN_MAIL_REFUSED)
        .filter(each -> each.which % 2 == (index == 0 ? 0 : 1) && index < 3 && index != 1)
        .ifPresent(each -> see(each, source.id(), arrived, failed.refused()));
    overrides(arrived, failed, number);
  }

  private void overrides(Instant arrived, Tally failed, int number) {
    on(Rule.OVERRIDES_RISE)
        .filter(each -> number < 2)
        .ifPresent(each -> each.seen(arrived, failed.overridden()));
  }

  private static void see(Incident incident, String subject, Instant arrived, long messages) {
    incident.subject = subject;
    incident.seen(arrived, messages);
  }

  /** The part of a source's mail that an incident lets fail. */
  private double fault(int index) {
    double fault = 0;
    for (Incident each : incidents) {
      fault =
          switch (each.rule) {
            case SHARE_FALLS -> 0.15 + 0.25 * each.strength;
            case SOURCE_FAILS ->
                each.which % SOURCES_THAT_BREAK == index ? 0.5 + 0.5 * each.strength : fault;
            case OWN_MAIL_REFUSED ->
                index == (each.which % 2 == 0 ? 0 : 2) ? 0.1 + 0.3 * each.strength : fault;
            default -> fault;
          };
    }
    return index < SOURCES_THAT_BREAK ? fault : 0;
  }

  private double brokenKey(int index, int number) {
    return on(Rule.KEY_FAILS)
        .filter(each -> each.which % SOURCES_THAT_BREAK == index)
        .filter(each -> each.which < 3 * SOURCES_THAT_BREAK || number == 0)
        .map(each -> 0.6 + 0.4 * each.strength)
        .orElse(0.0);
  }

  private Tally treated(long failing, int number) {
    double override =
        on(Rule.OVERRIDES_RISE)
            .filter(each -> number < 2)
            .map(each -> 0.5 + 0.4 * each.strength)
            .orElse(domain.overridden());
    long overridden = chance.of(failing, override);
    long refused = isEnforced() ? failing - overridden : 0;
    return new Tally(failing, 0, 0, 0, refused, overridden);
  }

  private void strange(
      double part, String reporter, int number, Instant arrived, List<Facts.Mail> mail) {
    double spike = on(Rule.STRANGERS_SPIKE).map(this::spike).orElse(0.0);
    Tally some = treated(chance.count((strangers * 0.8 + spike) * part), number);
    Tally regular = treated(chance.count(strangers * 0.2 * part), number);
    add(mail, reporter, "", Kind.UNKNOWN, some);
    add(mail, reporter, "Some network (network)", Kind.UNKNOWN, regular);
    if (chance.oneIn(40)) {
      long few = 1 + chance.count(8);
      String passer = "203.0." + chance.between(0, 255) + ".0/24 (prefix)";
      add(mail, reporter, passer, Kind.UNKNOWN, treated(few, number));
    }
    on(Rule.STRANGERS_SPIKE).ifPresent(each -> each.seen(arrived, some.all()));
    overrides(arrived, some, number);
  }

  private double spike(Incident incident) {
    return Math.max(300, domain.unknown() * (10 + 60 * incident.strength));
  }

  private void newcomers(double part, String reporter, Instant arrived, List<Facts.Mail> mail) {
    on(Rule.NEW_SERVICE)
        .ifPresent(
            each -> {
              long all = chance.count((40 + 200 * each.strength) * part);
              String id = "Newcomer " + each.onset + " (service)";
              Tally tally =
                  each.which % 2 == 0
                      ? new Tally(all, all, all, all, 0, 0)
                      : new Tally(all, 0, 0, 0, isEnforced() ? all : 0, 0);
              add(
                  mail,
                  reporter,
                  id,
                  each.which % 2 == 0 ? Kind.COMPLIANT : Kind.MISALIGNED,
                  tally);
              see(each, id, arrived, all);
            });
    on(Rule.NEW_UNAUTHENTICATED_SOURCE)
        .ifPresent(
            each -> {
              long all = chance.count((40 + 200 * each.strength) * part);
              String id = "198.51." + each.onset % 256 + ".0/24 (prefix)";
              add(mail, reporter, id, Kind.UNKNOWN, treated(all, 9));
              see(each, id, arrived, all);
            });
  }

  private void add(List<Facts.Mail> mail, String reporter, String source, Kind kind, Tally tally) {
    if (tally.all() > 0) {
      mail.add(Story.mail(day, reporter, source, kind, tally));
    }
  }
}
