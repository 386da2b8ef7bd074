package org.ruascope.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Enricher;
import org.ruascope.report.Finding;
import org.ruascope.report.UnavailableException;

/**
 * Sends the records of reports on their way, but not of those that are stored already. It asks for
 * a group of reports at once; batches share groups, as they share bulk requests.
 */
final class Staging {
  /** Measured: asking costs 34 us a report among 50, 14 among 200, and storing one some 1,700. */
  private static final int MOST_REPORTS = 200;

  /** A few bulk requests, so that these begin early. */
  private static final long MOST_RECORDS = 5_000;

  private final StoredReports stored;
  private final RecordWriter records;
  private final Enricher enricher;

  private List<StagedFinding> open = new ArrayList<>();
  private long openRecords;

  Staging(StoredReports stored, RecordWriter records, Enricher enricher) {
    this.stored = stored;
    this.records = records;
    this.enricher = enricher;
  }

  /**
   * Adds a finding; with it, the group may be full and is sent.
   *
   * @throws UnavailableException when Elasticsearch is away for too long
   */
  StagedFinding add(Finding finding) {
    StagedFinding staged = new StagedFinding(finding);
    if (finding.report() != null) {
      enricher.expect(finding.report());
      send(addToOpen(staged, finding.report()));
    }
    return staged;
  }

  /**
   * Sends what is gathered.
   *
   * @throws UnavailableException when Elasticsearch is away for too long
   */
  void flush() {
    send(takeOpen());
  }

  private synchronized List<StagedFinding> addToOpen(StagedFinding staged, AggregateReport report) {
    open.add(staged);
    openRecords += report.totals().records();
    return open.size() >= MOST_REPORTS || openRecords >= MOST_RECORDS ? takeOpen() : List.of();
  }

  private synchronized List<StagedFinding> takeOpen() {
    List<StagedFinding> taken = open;
    open = new ArrayList<>();
    openRecords = 0;
    return taken;
  }

  private void send(List<StagedFinding> group) {
    try {
      List<StagedFinding> unknown = unknown(group, stored.byKey(reports(group)));
      enricher.await(reports(unknown));
      unknown.forEach(this::send);
    } catch (RuntimeException | Error e) {
      group.forEach(each -> each.abandon(e)); // whoever's they are: they aren't stored
      throw e;
    }
  }

  private static List<StagedFinding> unknown(
      List<StagedFinding> group, Map<String, StoredReport> there) {
    List<StagedFinding> unknown = new ArrayList<>();
    for (StagedFinding staged : group) {
      AggregateReport report = staged.report();
      if (report != null && StoredReports.marks(there.get(DocumentIds.report(report)), report)) {
        staged.known();
      } else {
        unknown.add(staged);
      }
    }
    return unknown;
  }

  private void send(StagedFinding staged) {
    AggregateReport report = staged.report();
    if (report != null) {
      staged.send(report, records);
    }
  }

  private static List<AggregateReport> reports(List<StagedFinding> group) {
    List<AggregateReport> reports = new ArrayList<>();
    for (StagedFinding staged : group) {
      AggregateReport report = staged.report();
      if (report != null) {
        reports.add(report);
      }
    }
    return reports;
  }
}
