package org.ruascope.demo;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.ReportMetadata;
import org.ruascope.report.ReportMetadata.DateRange;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.ReportRecord.AuthResults;
import org.ruascope.report.ReportRecord.Identifiers;
import org.ruascope.report.ReportRecord.Row;

/** Tells the story as its reporters see it. Chance comes from the seed alone. */
final class ReportGenerator {
  private final Random random;

  ReportGenerator(long seed) {
    this.random = new Random(seed);
  }

  /** All reports of a story that ends on this day. */
  List<Report> reports(LocalDate lastDate) {
    List<Report> reports = new ArrayList<>();
    for (Day day : Day.endingOn(lastDate, Story.DAYS)) {
      for (PolicyPublished policy : Story.policiesOn(day)) {
        reports.addAll(reports(day, policy));
      }
    }
    return List.copyOf(reports);
  }

  private List<Report> reports(Day day, PolicyPublished policy) {
    List<Traffic> traffic = traffic(day, policy.domain());
    List<Report> reports = new ArrayList<>();
    for (Reporter reporter : Reporters.ALL) {
      List<ReportRecord> records =
          random.nextDouble() < reporter.presence()
              ? records(reporter, policy, traffic)
              : List.of();
      if (!records.isEmpty()) {
        reports.add(report(reporter, day, policy, records));
      }
    }
    return reports;
  }

  /** What one sender sends on one day. */
  private record Traffic(Sender sender, double messages) {}

  private List<Traffic> traffic(Day day, String domain) {
    return Story.SENDERS.stream()
        .filter(sender -> Dmarc.isWithin(sender.headerFrom(), domain))
        .map(sender -> new Traffic(sender, sender.volume().on(day) * random.nextDouble(0.85, 1.15)))
        .toList();
  }

  private Report report(
      Reporter reporter, Day day, PolicyPublished policy, List<ReportRecord> records) {
    Dialect dialect = reporter.dialect();
    DateRange range = new DateRange(day.begin(), day.begin().plusSeconds(dialect.secondsADay()));
    Instant sent = range.end().plus(Duration.ofSeconds(random.nextInt(1_800, 5 * 3_600)));
    ReportMetadata metadata =
        new ReportMetadata(
            reporter.orgName(),
            reporter.email(),
            dialect.extraContactInfo(),
            dialect.reportId(random, sent),
            range,
            List.of(),
            null);
    return new Report(reporter, metadata, policy, records, sent);
  }

  private List<ReportRecord> records(
      Reporter reporter, PolicyPublished policy, List<Traffic> traffic) {
    List<ReportRecord> records = new ArrayList<>();
    for (Traffic each : traffic) {
      List<InetAddress> addresses = each.sender().addresses();
      double messages = each.messages() * reporter.share() / addresses.size();
      for (InetAddress address : addresses) {
        long count = (long) (messages + random.nextDouble());
        if (count > 0) {
          records.add(record(records.size(), address, count, each.sender(), reporter, policy));
        }
      }
    }
    return records;
  }

  private static ReportRecord record(
      int ordinal,
      InetAddress address,
      long count,
      Sender sender,
      Reporter reporter,
      PolicyPublished policy) {
    return new ReportRecord(
        ordinal,
        new Row(address, count, Dmarc.evaluate(policy, sender, reporter.excuses(sender.route()))),
        new Identifiers(sender.headerFrom(), sender.spf().domain(), null),
        new AuthResults(sender.dkim(), List.of(sender.spf())));
  }
}
