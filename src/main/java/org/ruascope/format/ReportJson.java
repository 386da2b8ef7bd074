package org.ruascope.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Enricher;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.ReportMetadata;
import org.ruascope.report.Word;

/** An aggregate report as a JSON object, named and nested like the RFC's elements. */
final class ReportJson {

  private final JsonGenerator json;
  private final RecordJson record;
  private final Enricher enricher;

  ReportJson(JsonGenerator json, Enricher enricher) {
    this.json = json;
    this.record = new RecordJson(json);
    this.enricher = enricher;
  }

  void write(AggregateReport report) throws IOException {
    json.writeStartObject();
    optional("version", report.version());
    writeMetadata(report.metadata());
    writePolicy(report.policy());
    writeTotals(report.totals());
    json.writeArrayFieldStart("records");
    report.records().forEach(each -> record.write(each, enricher.enrich(report, each)));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeMetadata(ReportMetadata metadata) throws IOException {
    json.writeObjectFieldStart("report_metadata");
    json.writeStringField("org_name", metadata.reporter());
    json.writeStringField("email", metadata.email());
    optional("extra_contact_info", metadata.extraContactInfo());
    json.writeStringField("report_id", metadata.reportId());
    json.writeObjectFieldStart("date_range");
    json.writeStringField("begin", metadata.dateRange().begin().toString());
    json.writeStringField("end", metadata.dateRange().end().toString());
    json.writeEndObject();
    list("error", metadata.errors());
    optional("generator", metadata.generator());
    json.writeEndObject();
  }

  private void writePolicy(PolicyPublished policy) throws IOException {
    json.writeObjectFieldStart("policy_published");
    json.writeStringField("domain", policy.domain());
    word("p", policy.p());
    word("sp", policy.sp());
    word("np", policy.np());
    word("adkim", policy.adkim());
    word("aspf", policy.aspf());
    if (policy.pct() != null) {
      json.writeNumberField("pct", policy.pct());
    }
    list("fo", policy.fo());
    if (policy.testing() != null) {
      json.writeBooleanField("testing", policy.testing());
    }
    optional("discovery_method", policy.discoveryMethod());
    json.writeEndObject();
  }

  private void writeTotals(AggregateReport.Totals totals) throws IOException {
    json.writeObjectFieldStart("totals");
    json.writeNumberField("records", totals.records());
    json.writeNumberField("messages", totals.messages());
    json.writeNumberField("skipped", totals.skipped());
    json.writeEndObject();
  }

  private void optional(String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private void word(String name, @Nullable Word value) throws IOException {
    optional(name, value == null ? null : value.word());
  }

  private void list(String name, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeFieldName(name);
      json.writeArray(values.toArray(String[]::new), 0, values.size());
    }
  }
}
