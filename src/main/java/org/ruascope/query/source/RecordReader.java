package org.ruascope.query.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Documents of {@code dmarc-records} as records. */
final class RecordReader {
  private final JsonNode document;
  private final JsonNode report;

  /**
   * Reads one.
   *
   * @param report the document of its report; a missing node if there is none yet
   */
  RecordReader(ObjectNode document, JsonNode report) {
    this.document = document;
    this.report = report;
  }

  StoredRecord read() {
    return new StoredRecord(
        Instant.parse(document.path("@timestamp").asText()),
        document.at("/dmarc/messages/all").asLong(),
        source(),
        new StoredRecord.From(
            text("dmarc/header_from"), text("dmarc/envelope_from"), text("dmarc/envelope_to")),
        always("dmarc/alignment"),
        always("dmarc/disposition"),
        new StoredRecord.Overrides(texts("dmarc/override/type"), texts("dmarc/override/comment")),
        results("dmarc/dkim"),
        results("dmarc/spf"),
        new StoredRecord.Computed(
            text("dmarc/computed/dkim"),
            text("dmarc/computed/spf"),
            texts("dmarc/computed/difference")),
        verdict(),
        policy(),
        report());
  }

  private StoredRecord.Source source() {
    return new StoredRecord.Source(
        always("source/ip"),
        text("source/domain"),
        text("source/registered_domain"),
        text("dmarc/source/unconfirmed_name"),
        text("dmarc/source/service/name"),
        text("dmarc/source/service/type"),
        text("source/as/organization/name"),
        text("source/as/number"),
        text("source/geo/country_iso_code"),
        text("dmarc/source/special_purpose"));
  }

  private StoredRecord.Results results(String mechanism) {
    return new StoredRecord.Results(texts(mechanism + "/auth"), texts(mechanism + "/human_result"));
  }

  private StoredRecord.Judgement verdict() {
    return new StoredRecord.Judgement(
        text("dmarc/verdict/kind"),
        texts("dmarc/verdict/failing"),
        texts("dmarc/verdict/evidence"),
        text("dmarc/verdict/sender"));
  }

  private StoredRecord.Policy policy() {
    return new StoredRecord.Policy(
        always("dmarc/policy/domain"),
        text("dmarc/policy/p"),
        text("dmarc/policy/sp"),
        text("dmarc/policy/adkim"),
        text("dmarc/policy/aspf"));
  }

  private StoredRecord.Report report() {
    return new StoredRecord.Report(
        always("dmarc/report/key"),
        text(report, "dmarc/report/id"),
        text("dmarc/reporter/org_name"),
        text(report, "dmarc/reporter/email"),
        text("dmarc/report/authenticity"),
        text("dmarc/report/authenticity_detail"),
        text("dmarc/report/signer"),
        text(report, "dmarc/report/archived"));
  }

  private String always(String path) {
    return document.at("/" + path).asText();
  }

  private @Nullable String text(String path) {
    return text(document, path);
  }

  private static @Nullable String text(JsonNode from, String path) {
    JsonNode found = from.at("/" + path);
    return found.isValueNode() && !found.isNull() ? found.asText() : null;
  }

  /** One value may stand for a list of it. */
  private List<String> texts(String path) {
    JsonNode found = document.at("/" + path);
    return found.isArray()
        ? StreamSupport.stream(found.spliterator(), false).map(JsonNode::asText).toList()
        : found.isValueNode() && !found.isNull() ? List.of(found.asText()) : List.of();
  }
}
