package org.ruascope.enrich;

import java.io.IOException;
import java.util.function.Consumer;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Records;
import org.ruascope.report.ReportRecord;

/**
 * The first records of a report, for those who want to know early what will be needed. The same few
 * domains recur in most of a report's records; to look at all of them twice would take longer than
 * to ask later for what the first don't have.
 */
final class FirstRecords {
  private static final int COUNT = 5;

  private FirstRecords() {}

  /** Reads them; what can't be read is told by those who need it. */
  static void forEach(AggregateReport report, Consumer<ReportRecord> visitor) {
    try {
      report.records().forEach(new Counting(visitor));
    } catch (IOException e) {
      // Enough is read, or there is no more.
    }
  }

  private static final class Counting implements Records.Visitor {
    private final Consumer<ReportRecord> visitor;
    private int count;

    Counting(Consumer<ReportRecord> visitor) {
      this.visitor = visitor;
    }

    @Override
    public void visit(ReportRecord record) throws IOException {
      if (++count > COUNT) {
        throw new IOException("enough");
      }
      visitor.accept(record);
    }
  }
}
