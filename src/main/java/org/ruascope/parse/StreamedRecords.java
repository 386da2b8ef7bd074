package org.ruascope.parse;

import java.io.IOException;
import org.ruascope.report.Anomalies;
import org.ruascope.report.Content;
import org.ruascope.report.Records;
import org.ruascope.report.ReportRecord;

/** The records of a large report, read from its content each time. */
record StreamedRecords(Content content, Reading reading, FeedbackReader reader) implements Records {

  @Override
  public void forEach(Visitor visitor) throws IOException {
    reader.read(content, reading, new Forwarding(visitor));
  }

  private static final class Forwarding implements FeedbackVisitor {

    private final Visitor visitor;
    private final RecordReader recordReader = new RecordReader(new Anomalies());
    private int ordinal;

    Forwarding(Visitor visitor) {
      this.visitor = visitor;
    }

    @Override
    public void record(RecordXml raw) throws IOException {
      ReportRecord record = recordReader.read(ordinal++, raw);
      if (record != null) {
        visitor.visit(record);
      }
    }
  }
}
