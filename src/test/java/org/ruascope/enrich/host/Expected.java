package org.ruascope.enrich.host;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ruascope.enrich.Step;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.ContentDigest;
import org.ruascope.report.Disposition;
import org.ruascope.report.DmarcResult;
import org.ruascope.report.Enrichment;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.Records;
import org.ruascope.report.ReportMetadata;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.ReportRecord.AuthResults;
import org.ruascope.report.ReportRecord.Identifiers;
import org.ruascope.report.ReportRecord.PolicyEvaluated;
import org.ruascope.report.ReportRecord.Row;

/** Reports about addresses, taken the way of those that are stored. */
record Expected(Step names) {

  /** What is known of an address after its report was expected and awaited. */
  Enrichment of(String address) {
    expect(address);
    names.await(List.of(report(address)));
    return add(address);
  }

  void expect(String... addresses) {
    names.expect(report(addresses));
  }

  void await(String... addresses) {
    names.await(List.of(report(addresses)));
  }

  Enrichment add(String address) {
    return names.add(Enrichment.NONE, report(address), record(address));
  }

  private static AggregateReport report(String... sources) {
    return new AggregateReport(
            "1.0",
            new ReportMetadata(
                "Example",
                "dmarc@example.com",
                null,
                "1",
                new ReportMetadata.DateRange(Instant.EPOCH, Instant.EPOCH.plusSeconds(86_399)),
                List.of(),
                null),
            new PolicyPublished(
                "example.com",
                Disposition.NONE,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null),
            new ContentDigest("digest"),
            new AggregateReport.Totals(sources.length, sources.length, 0),
            List.of(),
            Records.NONE)
        .withSources(Stream.of(sources).map(Expected::address).toList());
  }

  private static ReportRecord record(String source) {
    PolicyEvaluated evaluated =
        new PolicyEvaluated(Disposition.NONE, DmarcResult.PASS, DmarcResult.PASS, List.of());
    return new ReportRecord(
        0,
        new Row(address(source), 1, evaluated),
        new Identifiers("example.com", null, null),
        new AuthResults(List.of(), List.of()));
  }

  static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
