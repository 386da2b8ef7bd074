package org.ruascope.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.ruascope.report.Finding;
import org.ruascope.report.Parsed;
import org.ruascope.report.Rejection;

/** The JSON beside a quarantined delivery: what it was, where, and what is wrong with it. */
final class QuarantineNote {

  private QuarantineNote() {}

  static byte[] of(Parsed parsed, Instant time) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("source", parsed.delivery().source());
      json.writeStringField("time", time.toString());
      json.writeArrayFieldStart("rejections");
      for (Finding finding : parsed.findings()) {
        if (finding.rejection() != null) {
          write(finding.source(), finding.rejection(), json);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(String where, Rejection rejection, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("where", where);
    json.writeStringField("reason", rejection.reason().word());
    json.writeStringField("detail", rejection.detail());
    json.writeStringField("setting", rejection.setting());
    json.writeEndObject();
  }
}
