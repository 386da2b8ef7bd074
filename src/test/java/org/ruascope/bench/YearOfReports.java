package org.ruascope.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.AlignmentMode;
import org.ruascope.report.Authenticity;
import org.ruascope.report.ContentDigest;
import org.ruascope.report.Disposition;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.ReportMetadata;
import org.ruascope.report.ReportMetadata.DateRange;
import org.ruascope.report.ReportRecord;

/**
 * Made-up reports of a year, by 60 reporters. The same number gives the same report.
 *
 * @param domains on so many, a few of which have most of the mail
 */
record YearOfReports(int domains) {
  /** The last day that reports are about. */
  static final LocalDate LAST_DAY = LocalDate.parse("2026-10-31");

  static final int RECORDS = 25;

  private static final int DAYS = 365;
  private static final int DAY_SECONDS = 86_400;
  private static final int REPORTERS = 60;
  private static final List<Disposition> POLICIES =
      List.of(Disposition.NONE, Disposition.QUARANTINE, Disposition.REJECT);
  private static final Authenticity SURE =
      new Authenticity(
          Authenticity.Result.VERIFIED, Authenticity.Detail.SIGNED, "reporter.example");
  private static final Authenticity NOT_SURE =
      new Authenticity(Authenticity.Result.UNVERIFIED, Authenticity.Detail.NOT_SIGNED, null);

  /** The domain with that rank: 0 has the most mail. */
  static String domain(int rank) {
    return "brand" + rank + ".example";
  }

  /** What its policy asks for. */
  static Disposition asked(int domain) {
    return POLICIES.get(domain % POLICIES.size());
  }

  AggregateReport report(int number) {
    SplittableRandom random = new SplittableRandom(number);
    int domain = SampleReports.skewed(random, domains);
    List<ReportRecord> records = records(domain, random);
    long messages = records.stream().mapToLong(record -> record.row().count()).sum();
    return new AggregateReport(
            "1.0",
            metadata(number, SampleReports.skewed(random, REPORTERS)),
            policy(domain),
            new ContentDigest(Integer.toString(number)),
            new AggregateReport.Totals(RECORDS, messages, 0),
            List.of(),
            visitor -> {
              for (ReportRecord record : records) {
                visitor.visit(record);
              }
            })
        .with(random.nextInt(10) == 0 ? NOT_SURE : SURE);
  }

  private static List<ReportRecord> records(int domain, SplittableRandom random) {
    YearOfRecords each = new YearOfRecords(domain, random);
    List<ReportRecord> records = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      records.add(each.next(i));
    }
    return records;
  }

  private static ReportMetadata metadata(int number, int reporter) {
    Instant begin =
        LAST_DAY
            .minusDays(number % DAYS)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant()
            .plusSeconds(reporter % 6 == 5 ? reporter * 600L : 0);
    return new ReportMetadata(
        "Reporter " + reporter,
        "dmarc@reporter" + reporter + ".example",
        null,
        Integer.toString(number),
        new DateRange(begin, begin.plusSeconds(DAY_SECONDS - 1L)),
        List.of(),
        null);
  }

  private static PolicyPublished policy(int domain) {
    Disposition asked = asked(domain);
    AlignmentMode mode = domain % 10 == 9 ? AlignmentMode.STRICT : AlignmentMode.RELAXED;
    return new PolicyPublished(
        domain(domain), asked, asked, null, mode, mode, 100, List.of(), null, null);
  }
}
