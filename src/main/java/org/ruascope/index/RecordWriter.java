package org.ruascope.index;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Enricher;
import org.ruascope.report.Enrichment;
import org.ruascope.report.Records;
import org.ruascope.report.RejectedException;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.UnavailableException;

/** Writes the records of a report, and takes them back. */
final class RecordWriter {
  private final BulkWriter bulk;
  private final Enricher enricher;
  private final InstantSource clock;

  RecordWriter(BulkWriter bulk, Enricher enricher, InstantSource clock) {
    this.bulk = bulk;
    this.enricher = enricher;
    this.clock = clock;
  }

  /**
   * Sends the records on their way, one by one as they are read.
   *
   * @param receipt told what becomes of them
   * @throws RejectedException when they can't be read, by their own fault
   * @throws UnavailableException when they can't be read or stored, by the world's fault
   */
  void write(AggregateReport report, Receipt receipt) throws RejectedException {
    String index = IndexNames.records(report.metadata().dateRange().begin());
    String prefix = DocumentIds.recordPrefix(report);
    RecordDocument document = new RecordDocument(report);
    read(
        report,
        record -> {
          receipt.requireNoFailure();
          String id = DocumentIds.record(prefix, record.ordinal());
          bulk.add(Write.index(index, id, content(document, report, record), receipt));
        });
  }

  private byte[] content(RecordDocument document, AggregateReport report, ReportRecord record) {
    Enrichment enrichment = enricher.enrich(report, record);
    Pending pending = enrichment.pending() ? Pending.from(clock.instant()) : null;
    return document.of(record, enrichment, pending);
  }

  /** Takes back whatever records of these reports are stored; waits until they are gone. */
  void takeBack(List<AggregateReport> reports) {
    Receipt receipt = new Receipt();
    reports.forEach(report -> takeBack(report, receipt));
    bulk.flush();
    receipt.await();
  }

  private void takeBack(AggregateReport report, Receipt receipt) {
    String index = IndexNames.records(report.metadata().dateRange().begin());
    String prefix = DocumentIds.recordPrefix(report);
    try {
      read(
          report,
          record -> {
            String id = DocumentIds.record(prefix, record.ordinal());
            bulk.add(Write.delete(index, id, receipt));
          });
    } catch (RejectedException e) {
      // What can't be read here couldn't be written either.
    }
  }

  /**
   * Reads all records.
   *
   * @throws RejectedException when they can't be read, by their own fault
   * @throws UnavailableException when they can't be read, by the world's fault
   */
  static void read(AggregateReport report, Records.Visitor visitor) throws RejectedException {
    try {
      report.records().forEach(visitor);
    } catch (RejectedException e) {
      throw e;
    } catch (IOException e) {
      throw new UnavailableException(
          "A report can't be read a second time: " + e.getMessage(), "see the disk", e);
    }
  }
}
