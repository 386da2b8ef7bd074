package org.ruascope.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Enrichment;
import org.ruascope.report.ReportRecord;

/**
 * A record as a JSON object, named and nested like the RFC's elements; beside them what follows.
 */
final class RecordJson {

  private final JsonGenerator json;
  private final FollowingJson following;

  RecordJson(JsonGenerator json) {
    this.json = json;
    this.following = new FollowingJson(json);
  }

  void write(ReportRecord record, Enrichment enrichment) throws IOException {
    json.writeStartObject();
    writeRow(record.row());
    writeIdentifiers(record.identifiers());
    writeAuthResults(record.authResults());
    following.write(enrichment);
    json.writeEndObject();
  }

  private void writeRow(ReportRecord.Row row) throws IOException {
    json.writeObjectFieldStart("row");
    json.writeStringField("source_ip", row.sourceIp().getHostAddress());
    json.writeNumberField("count", row.count());
    writePolicyEvaluated(row.policyEvaluated());
    json.writeEndObject();
  }

  private void writePolicyEvaluated(ReportRecord.PolicyEvaluated evaluated) throws IOException {
    json.writeObjectFieldStart("policy_evaluated");
    json.writeStringField("disposition", evaluated.disposition().word());
    json.writeStringField("dkim", evaluated.dkim().word());
    json.writeStringField("spf", evaluated.spf().word());
    json.writeArrayFieldStart("reason");
    for (ReportRecord.Reason reason : evaluated.reasons()) {
      json.writeStartObject();
      json.writeStringField("type", reason.type().word());
      optional("comment", reason.comment());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeIdentifiers(ReportRecord.Identifiers identifiers) throws IOException {
    json.writeObjectFieldStart("identifiers");
    optional("envelope_to", identifiers.envelopeTo());
    optional("envelope_from", identifiers.envelopeFrom());
    json.writeStringField("header_from", identifiers.headerFrom());
    json.writeEndObject();
  }

  private void writeAuthResults(ReportRecord.AuthResults results) throws IOException {
    json.writeObjectFieldStart("auth_results");
    json.writeArrayFieldStart("dkim");
    for (ReportRecord.Dkim dkim : results.dkim()) {
      writeDkim(dkim);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("spf");
    for (ReportRecord.Spf spf : results.spf()) {
      writeSpf(spf);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeDkim(ReportRecord.Dkim dkim) throws IOException {
    json.writeStartObject();
    json.writeStringField("domain", dkim.domain());
    optional("selector", dkim.selector());
    json.writeStringField("result", dkim.result().word());
    optional("human_result", dkim.humanResult());
    json.writeEndObject();
  }

  private void writeSpf(ReportRecord.Spf spf) throws IOException {
    json.writeStartObject();
    json.writeStringField("domain", spf.domain());
    optional("scope", spf.scope() == null ? null : spf.scope().word());
    json.writeStringField("result", spf.result().word());
    optional("human_result", spf.humanResult());
    json.writeEndObject();
  }

  private void optional(String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }
}
