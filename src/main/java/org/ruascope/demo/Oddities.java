package org.ruascope.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The mails that aren't one report in one mail. A mailbox of real life has them all.
 *
 * @param lastDate of the story
 * @param resent a report that comes twice
 * @param truncated one whose first mail was cut off on its way; it comes again whole
 * @param replaced one before which its reporter sent the word {@code unused}, packed
 * @param forwarded one that a colleague passes on as an attached mail
 * @param together two that come in one mail
 */
record Oddities(
    LocalDate lastDate,
    Report resent,
    Report truncated,
    Report replaced,
    Report forwarded,
    List<Report> together) {

  /** Documents that were stored before. */
  static final int DUPLICATES = 1;

  /** The archive that was cut off. */
  static final int QUARANTINED = 1;

  /** The archive that says {@code unused}; a person's mail, a newsletter, a bounce. */
  static final int NOT_REPORTS = 4;

  static final int FAILURE_REPORTS = 1;

  static final int TLS_REPORTS = 1;

  /** Picks the reports to which all this happens. */
  static Oddities among(List<Report> reports, LocalDate lastDate) {
    return new Oddities(
        lastDate,
        by(Reporters.GOOGLE, reports).get(60),
        by(Reporters.GMX, reports).get(10),
        by(Reporters.YAHOO, reports).get(40),
        by(Reporters.YAHOO, reports).get(20),
        by(Reporters.FASTMAIL, reports).subList(4, 6));
  }

  private static List<Report> by(Reporter reporter, List<Report> reports) {
    return reports.stream().filter(report -> report.reporter().equals(reporter)).toList();
  }

  /** Whether the report comes in one of these mails and not in one of its own. */
  boolean carry(Report report) {
    return report.equals(forwarded) || together.contains(report);
  }

  /** The mails, in no order. */
  List<Mail> mails() {
    return List.of(
        shifted(Postman.mail(resent), Duration.ofHours(26)),
        shifted(Postman.mail(truncated, cutOff(truncated.packed())), Duration.ofMinutes(-20)),
        shifted(Postman.mail(replaced, unused()), Duration.ofMinutes(-40)),
        forwardedMail(),
        mailOfTwo(),
        mail("person.eml", 8),
        mail("newsletter.eml", 21),
        mail("bounce.eml", 34),
        mail("failure-report.eml", Story.KEY_BREAKS + 1),
        mail("tls-report.eml", 58));
  }

  private static Mail shifted(Mail mail, Duration by) {
    return new Mail(mail.sent().plus(by), mail.text());
  }

  private static byte[] cutOff(byte[] whole) {
    return Arrays.copyOf(whole, whole.length * 2 / 3);
  }

  private static byte[] unused() {
    return Packing.GZIP.pack("", "unused");
  }

  private Mail forwardedMail() {
    Mail inner = Postman.mail(forwarded);
    Instant sent = inner.sent().plus(Duration.ofHours(5));
    Map<String, String> values = Map.of("date", Mail.date(sent), "mail", inner.text());
    return new Mail(sent, Template.named("forwarded.eml").fill(values));
  }

  private Mail mailOfTwo() {
    Report first = together.getFirst();
    Report second = together.getLast();
    Map<String, String> values =
        Map.of(
            "date", Mail.date(second.sent()),
            "first-name", first.name(),
            "first-attachment", Mail.base64(first.packed()),
            "second-name", second.name(),
            "second-attachment", Mail.base64(second.packed()));
    return new Mail(second.sent(), Template.named("two-reports.eml").fill(values));
  }

  private Mail mail(String file, int dayNumber) {
    Day day = Day.endingOn(lastDate, Story.DAYS).get(dayNumber);
    Instant sent = day.begin().plus(Duration.ofMinutes(9 * 60 + 17));
    Map<String, String> values =
        Map.of("date", Mail.date(sent), "day", day.date().toString(), "tls-report", tlsReport(day));
    return new Mail(sent, Template.named(file).fill(values));
  }

  private static String tlsReport(Day day) {
    String json = Template.named("tls-report.json").fill(Map.of("day", day.date().toString()));
    return Mail.base64(Packing.GZIP.pack("", json));
  }
}
