package org.ruascope.index;

import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.DmarcResult;
import org.ruascope.report.Enrichment;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.ReportRecord.AuthResults;
import org.ruascope.report.ReportRecord.Dkim;
import org.ruascope.report.ReportRecord.Identifiers;
import org.ruascope.report.ReportRecord.PolicyEvaluated;
import org.ruascope.report.ReportRecord.Reason;
import org.ruascope.report.ReportRecord.Spf;
import org.ruascope.report.Word;

/** Records of one report as documents of {@code dmarc-records}; docs/fields.md has the fields. */
final class RecordDocument {
  private final String begin;
  private final SerializableString report;
  private final SerializableString reporter;
  private final SerializableString policy;

  RecordDocument(AggregateReport report) {
    this.begin = report.metadata().dateRange().begin().toString();
    this.report = JsonDocument.prepare(json -> report(json, report));
    this.reporter =
        JsonDocument.prepare(json -> json.nonEmpty("org_name", report.metadata().reporter()));
    this.policy = JsonDocument.prepare(json -> policy(json, report.policy()));
  }

  private static void report(JsonDocument json, AggregateReport report) throws IOException {
    json.text("key", report.key().value());
    AuthenticityJson.write(json, report.authenticity());
  }

  /**
   * The document of one record, in UTF-8, and what follows about it.
   *
   * @param pending when to ask again; null if all is known
   */
  byte[] of(ReportRecord record, Enrichment enrichment, @Nullable Pending pending) {
    String sourceIp = record.row().sourceIp().getHostAddress();
    return JsonDocument.of(
        document -> {
          document.text("@timestamp", begin);
          document.object("source", source -> source(source, sourceIp, enrichment));
          document.object("dmarc", dmarc -> dmarc(dmarc, record, enrichment, pending));
        });
  }

  private static void source(JsonDocument json, String ip, Enrichment enrichment)
      throws IOException {
    json.text("ip", ip);
    EnrichmentJson.source(json, enrichment);
  }

  private void dmarc(
      JsonDocument dmarc, ReportRecord record, Enrichment enrichment, @Nullable Pending pending)
      throws IOException {
    dmarc.prepared("report", report);
    dmarc.prepared("reporter", reporter);
    dmarc.prepared("policy", policy);
    evaluated(dmarc, record.row().policyEvaluated(), record.row().count());
    EnrichmentJson.dmarc(dmarc, record.row().sourceIp(), enrichment, pending);
    identifiers(dmarc, record.identifiers());
    authResults(dmarc, record.authResults());
  }

  private static void policy(JsonDocument json, PolicyPublished policy) throws IOException {
    json.text("domain", policy.domain());
    json.word("p", policy.p());
    json.word("sp", policy.sp());
    json.word("adkim", policy.adkim());
    json.word("aspf", policy.aspf());
    json.nonEmpty("discovery_method", policy.discoveryMethod());
  }

  private static void evaluated(JsonDocument json, PolicyEvaluated evaluated, long count)
      throws IOException {
    boolean dkim = evaluated.dkim() == DmarcResult.PASS;
    boolean spf = evaluated.spf() == DmarcResult.PASS;
    json.object(
        "messages",
        messages -> {
          messages.number("all", count);
          messages.number("aligned", dkim || spf ? count : 0);
          messages.number("dkim_aligned", dkim ? count : 0);
          messages.number("spf_aligned", spf ? count : 0);
        });
    json.text("alignment", alignment(dkim, spf));
    json.texts("unrecognised", unrecognised(evaluated));
    json.word("disposition", evaluated.disposition());
    if (!evaluated.reasons().isEmpty()) {
      json.object("override", override -> reasons(override, evaluated.reasons()));
    }
  }

  private static String alignment(boolean dkim, boolean spf) {
    if (dkim) {
      return spf ? "both" : "dkim";
    }
    return spf ? "spf" : "none";
  }

  /** Mechanisms of which the reporter says neither that they passed nor that they failed. */
  private static List<String> unrecognised(PolicyEvaluated evaluated) {
    if (evaluated.dkim() != DmarcResult.UNRECOGNISED) {
      return evaluated.spf() == DmarcResult.UNRECOGNISED ? List.of("spf") : List.of();
    }
    return evaluated.spf() == DmarcResult.UNRECOGNISED ? List.of("dkim", "spf") : List.of("dkim");
  }

  private static void reasons(JsonDocument json, List<Reason> reasons) throws IOException {
    json.texts("type", reasons, reason -> reason.type().word());
    json.texts("comment", reasons, Reason::comment);
  }

  private static void identifiers(JsonDocument json, Identifiers identifiers) throws IOException {
    json.nonEmpty("header_from", identifiers.headerFrom());
    json.text("envelope_from", identifiers.envelopeFrom());
    json.nonEmpty("envelope_to", identifiers.envelopeTo());
  }

  private static void authResults(JsonDocument json, AuthResults results) throws IOException {
    if (!results.dkim().isEmpty()) {
      json.object("dkim", dkim -> dkim(dkim, results.dkim()));
    }
    if (!results.spf().isEmpty()) {
      json.object("spf", spf -> spf(spf, results.spf()));
    }
  }

  private static void dkim(JsonDocument json, List<Dkim> signatures) throws IOException {
    json.texts("domain", signatures, Dkim::domain);
    json.texts("selector", signatures, Dkim::selector);
    json.texts("result", signatures, dkim -> dkim.result().word());
    json.texts("auth", signatures, dkim -> joined(dkim.domain(), dkim.selector(), dkim.result()));
    json.texts("human_result", signatures, Dkim::humanResult);
  }

  private static void spf(JsonDocument json, List<Spf> identities) throws IOException {
    json.texts("domain", identities, Spf::domain);
    json.texts("scope", identities, spf -> word(spf.scope()));
    json.texts("result", identities, spf -> spf.result().word());
    json.texts("auth", identities, spf -> joined(spf.domain(), word(spf.scope()), spf.result()));
    json.texts("human_result", identities, Spf::humanResult);
  }

  private static @Nullable String word(@Nullable Word word) {
    return word == null ? null : word.word();
  }

  /** What belongs together in one string, since arrays of objects lose that in Elasticsearch. */
  private static String joined(String domain, @Nullable String detail, Word result) {
    return domain + (detail == null ? "" : "/" + detail) + "=" + result.word();
  }
}
