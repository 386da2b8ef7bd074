package org.ruascope.demo;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ruascope.demo.Expected.Totals;
import org.ruascope.report.ReportRecord;

/**
 * Some three months of report mails to the postmaster of two example domains. The story is made up,
 * the reporters' habits are not.
 */
public final class DemoReports {
  private final List<Report> reports;
  private final Oddities oddities;

  /**
   * Makes up the reports; the same arguments give the same ones.
   *
   * @param lastDay that is reported on, in UTC: yesterday
   * @param seed of all chance
   */
  public DemoReports(LocalDate lastDay, long seed) {
    reports = new ReportGenerator(seed).reports(lastDay);
    oddities = Oddities.among(reports, lastDay);
  }

  /** The mails as RFC 5322 has them, in the order in which they arrive. */
  public List<byte[]> mails() {
    Stream<Mail> ordinary =
        reports.stream().filter(report -> !oddities.carry(report)).map(Postman::mail);
    return Stream.concat(ordinary, oddities.mails().stream())
        .sorted(Comparator.comparing(Mail::sent))
        .map(Mail::bytes)
        .toList();
  }

  /** What must come out of them. */
  public Expected expected() {
    int own = (int) reports.stream().filter(report -> !oddities.carry(report)).count();
    return new Expected(
        own + oddities.mails().size(),
        reports.size(),
        Oddities.DUPLICATES,
        Oddities.QUARANTINED,
        Oddities.NOT_REPORTS,
        Oddities.FAILURE_REPORTS,
        Oddities.TLS_REPORTS,
        reports.stream().collect(toMap(Report::domain, DemoReports::totals, Totals::plus)));
  }

  private static Totals totals(Report report) {
    return new Totals(
        1,
        report.records().size(),
        messages(report.records().stream()),
        messages(report.records().stream().filter(ReportRecord::aligned)));
  }

  private static long messages(Stream<ReportRecord> records) {
    return records.mapToLong(record -> record.row().count()).sum();
  }
}
