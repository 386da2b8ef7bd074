package org.ruascope.index;

import java.io.IOException;
import java.time.Instant;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Anomaly;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.ReportMetadata;

/**
 * A report as a document of {@code dmarc-reports}: also the mark that all of its records are
 * stored. docs/fields.md says what each field means.
 */
final class ReportDocument {
  private ReportDocument() {}

  static byte[] of(String source, AggregateReport report, boolean collision, Instant ingested) {
    return JsonDocument.of(
        document -> {
          document.text("@timestamp", report.metadata().dateRange().begin().toString());
          document.object("event", event -> event(event, report.metadata(), ingested));
          document.object("dmarc", dmarc -> dmarc(dmarc, source, report, collision, ingested));
        });
  }

  private static void event(JsonDocument json, ReportMetadata metadata, Instant ingested)
      throws IOException {
    json.text("end", metadata.dateRange().end().toString());
    json.text("ingested", ingested.toString());
  }

  private static void dmarc(
      JsonDocument json, String source, AggregateReport report, boolean collision, Instant ingested)
      throws IOException {
    json.object("report", object -> report(object, source, report, collision, ingested));
    json.object("reporter", object -> reporter(object, report.metadata()));
    json.object("policy", object -> policy(object, report.policy()));
    json.object("messages", object -> object.number("all", report.totals().messages()));
    json.object(
        "records",
        object -> {
          object.number("all", report.totals().records());
          object.number("skipped", report.totals().skipped());
        });
  }

  private static void report(
      JsonDocument json, String source, AggregateReport report, boolean collision, Instant ingested)
      throws IOException {
    json.text("key", report.key().value());
    json.text("digest", report.digest().value());
    json.flag("collision", collision);
    json.text("id", report.metadata().reportId());
    json.nonEmpty("version", report.version());
    json.text("source", source);
    AuthenticityJson.write(json, report.authenticity());
    json.nonEmpty("archived", report.archived());
    json.text(AuthenticityJson.DUE, Doubt.firstDue(report, ingested));
    json.texts("warnings", report.anomalies().stream().map(a -> a.code().word()).toList());
    json.texts("warning_details", report.anomalies().stream().map(ReportDocument::detail).toList());
  }

  private static String detail(Anomaly anomaly) {
    return anomaly.code().word() + " " + anomaly.field() + " " + anomaly.value();
  }

  private static void reporter(JsonDocument json, ReportMetadata metadata) throws IOException {
    json.nonEmpty("org_name", metadata.reporter());
    json.nonEmpty("email", metadata.email());
    json.nonEmpty("extra_contact_info", metadata.extraContactInfo());
    json.nonEmpty("generator", metadata.generator());
    json.texts("errors", metadata.errors());
  }

  private static void policy(JsonDocument json, PolicyPublished policy) throws IOException {
    json.text("domain", policy.domain());
    json.word("p", policy.p());
    json.word("sp", policy.sp());
    json.word("np", policy.np());
    json.word("adkim", policy.adkim());
    json.word("aspf", policy.aspf());
    json.number("pct", policy.pct());
    json.texts("fo", policy.fo());
    json.flag("testing", policy.testing());
    json.nonEmpty("discovery_method", policy.discoveryMethod());
  }
}
