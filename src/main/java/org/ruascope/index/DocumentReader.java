package org.ruascope.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.AlignmentMode;
import org.ruascope.report.ContentDigest;
import org.ruascope.report.Disposition;
import org.ruascope.report.DmarcResult;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.ReportKey;
import org.ruascope.report.ReportMetadata;
import org.ruascope.report.ReportMetadata.DateRange;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.ReportRecord.Identifiers;
import org.ruascope.report.ReportRecord.PolicyEvaluated;
import org.ruascope.report.ReportRecord.Row;

/**
 * Reads a document of {@code dmarc-records} back into the record that {@link RecordDocument} wrote,
 * as far as an enricher needs it.
 */
final class DocumentReader {
  private final JsonNode document;
  private final JsonNode dmarc;

  DocumentReader(JsonNode document) {
    this.document = document;
    this.dmarc = document.path("dmarc");
  }

  /** Its report, as far as the document tells of it, with no record but this one. */
  AggregateReport report(ReportRecord record) {
    return new AggregateReport(
        new ReportKey(dmarc.at("/report/key").asText()),
        null,
        metadata(),
        policy(),
        new ContentDigest(""),
        new AggregateReport.Totals(1, record.row().count(), 0),
        List.of(record.row().sourceIp()),
        List.of(),
        null,
        null,
        visitor -> visitor.visit(record));
  }

  private ReportMetadata metadata() {
    Instant begin = Instant.parse(document.path("@timestamp").asText());
    String organization = dmarc.at("/reporter/org_name").asText();
    return new ReportMetadata(
        organization, "", null, "", new DateRange(begin, begin), List.of(), null);
  }

  private PolicyPublished policy() {
    JsonNode policy = dmarc.path("policy");
    return new PolicyPublished(
        policy.path("domain").asText(),
        StoredWords.of(policy.path("p"), Disposition.UNRECOGNISED),
        StoredWords.orNull(policy.path("sp"), Disposition.UNRECOGNISED),
        null,
        StoredWords.orNull(policy.path("adkim"), AlignmentMode.UNRECOGNISED),
        StoredWords.orNull(policy.path("aspf"), AlignmentMode.UNRECOGNISED),
        null,
        List.of(),
        null,
        text(policy, "discovery_method"));
  }

  /** The record; its position in the report isn't known. */
  ReportRecord record() {
    return new ReportRecord(
        0,
        new Row(address(document), dmarc.at("/messages/all").asLong(), evaluated()),
        identifiers(),
        StoredAuthResults.in(dmarc));
  }

  /** Elasticsearch has seen to it that this is an address: nothing is looked up. */
  static InetAddress address(JsonNode document) {
    try {
      return InetAddress.getByName(document.at("/source/ip").asText());
    } catch (UnknownHostException e) {
      throw new IllegalStateException("source.ip is an address", e);
    }
  }

  private PolicyEvaluated evaluated() {
    return new PolicyEvaluated(
        StoredWords.of(dmarc.path("disposition"), Disposition.UNRECOGNISED),
        evaluated("dkim"),
        evaluated("spf"),
        StoredReasons.in(dmarc.path("override")));
  }

  private DmarcResult evaluated(String mechanism) {
    String passed = dmarc.path("alignment").asText();
    if (passed.equals("both") || passed.equals(mechanism)) {
      return DmarcResult.PASS;
    }
    return StoredWords.list(dmarc.path("unrecognised")).contains(mechanism)
        ? DmarcResult.UNRECOGNISED
        : DmarcResult.FAIL;
  }

  private Identifiers identifiers() {
    return new Identifiers(
        dmarc.path("header_from").asText(),
        text(dmarc, "envelope_from"),
        text(dmarc, "envelope_to"));
  }

  private static @Nullable String text(JsonNode object, String name) {
    return object.has(name) ? object.path(name).asText() : null;
  }
}
