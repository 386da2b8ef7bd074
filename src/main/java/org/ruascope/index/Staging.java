package org.ruascope.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Finding;
import org.ruascope.report.UnavailableException;

/**
 * Sends the records of reports on their way, but not of those that are stored already. It asks for
 * a group of reports at once; batches share groups, as they share bulk requests.
 */
final class Staging {
  private static final int MOST_REPORTS = 200;
  private static final long MOST_RECORDS = 1_000;

  private final StoredReports stored;
  private final RecordWriter records;

  private List<StagedFinding> open = new ArrayList<>();
  private long openRecords;

  Staging(StoredReports stored, RecordWriter records) {
    this.stored = stored;
    this.records = records;
  }

  /**
   * Adds a finding; with it, the group may be full and is sent.
   *
   * @throws UnavailableException when Elasticsearch is away for too long
   */
  StagedFinding add(Finding finding) {
    StagedFinding staged = new StagedFinding(finding);
    if (finding.report() != null) {
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
      Map<String, StoredReport> there = stored.byKey(reports(group));
      group.forEach(each -> send(each, there));
    } catch (RuntimeException | Error e) {
      group.forEach(each -> each.abandon(e)); // whoever's they are: they aren't stored
      throw e;
    }
  }

  private void send(StagedFinding staged, Map<String, StoredReport> there) {
    AggregateReport report = staged.report();
    if (report == null) {
      return;
    }
    if (StoredReports.marks(there.get(DocumentIds.report(report)), report)) {
      staged.known();
    } else {
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
