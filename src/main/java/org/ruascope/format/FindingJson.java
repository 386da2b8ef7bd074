package org.ruascope.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import org.ruascope.report.Anomaly;
import org.ruascope.report.Enricher;
import org.ruascope.report.Finding;
import org.ruascope.report.Rejection;

/**
 * Findings as JSON, one line each. Records are written as they are read, so that a report of any
 * size needs little memory. What a report doesn't tell is left out.
 */
public final class FindingJson implements Closeable {

  private final JsonGenerator json;
  private final ReportJson report;

  /**
   * Writes UTF-8.
   *
   * @param out flushed by {@link #close()}, but not closed
   * @param enricher tells what else is written about each record
   */
  public FindingJson(OutputStream out, Enricher enricher) throws IOException {
    this(new JsonFactory().createGenerator(out), enricher);
  }

  /** Writes characters; otherwise the same. */
  public FindingJson(Writer out, Enricher enricher) throws IOException {
    this(new JsonFactory().createGenerator(out), enricher);
  }

  private FindingJson(JsonGenerator generator, Enricher enricher) {
    json = Escapes.in(generator).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    report = new ReportJson(json, enricher);
  }

  /**
   * Writes one line.
   *
   * @throws IOException when the target can't be written or the report's records can't be read
   *     again; the line is then incomplete
   */
  public void write(Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("source", finding.source());
    json.writeStringField("outcome", finding.outcome().word());
    if (finding.rejection() != null) {
      writeRejection(finding.rejection());
    }
    writeWarnings(finding);
    if (finding.report() != null) {
      json.writeFieldName("report");
      report.write(finding.report());
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void writeRejection(Rejection rejection) throws IOException {
    json.writeStringField("reason", rejection.reason().word());
    json.writeStringField("detail", rejection.detail());
    if (rejection.setting() != null) {
      json.writeStringField("setting", rejection.setting());
    }
  }

  private void writeWarnings(Finding finding) throws IOException {
    json.writeArrayFieldStart("warnings");
    for (Anomaly anomaly : finding.warnings()) {
      json.writeStartObject();
      json.writeStringField("code", anomaly.code().word());
      json.writeStringField("field", anomaly.field());
      json.writeStringField("value", anomaly.value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Flushes the target. */
  @Override
  public void close() throws IOException {
    json.close();
  }
}
