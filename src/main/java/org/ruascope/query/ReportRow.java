package org.ruascope.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A report, as it is stored; docs/fields.md has the meaning of each field. Texts are the reporter's
 * own.
 *
 * @param key what its records refer to
 * @param reportId as the reporter numbers it
 * @param reporter who reports
 * @param email of the reporter
 * @param domain whose policy it is about
 * @param begin of its range
 * @param end of its range
 * @param ingested when it was first stored
 * @param messages of all records
 * @param records that are stored
 * @param skipped records that couldn't be used
 * @param authenticity whether it is from the reporter
 * @param authenticityDetail why
 * @param signer who vouches, or was to
 * @param collision whether another report has the same key
 * @param warnings what was odd: code, element and raw value
 * @param errors that the reporter tells of itself
 * @param generator program that wrote it
 * @param source where it came from first
 * @param archived the file that brought it, within {@code archive.path}
 */
public record ReportRow(
    String key,
    String reportId,
    String reporter,
    @Nullable String email,
    String domain,
    String begin,
    @Nullable String end,
    @Nullable String ingested,
    long messages,
    long records,
    long skipped,
    @Nullable String authenticity,
    @Nullable String authenticityDetail,
    @Nullable String signer,
    boolean collision,
    List<String> warnings,
    List<String> errors,
    @Nullable String generator,
    @Nullable String source,
    @Nullable String archived) {

  public ReportRow {
    warnings = List.copyOf(warnings);
    errors = List.copyOf(errors);
  }

  static ReportRow of(JsonNode document) {
    JsonNode dmarc = document.path("dmarc");
    JsonNode report = dmarc.path("report");
    JsonNode reporter = dmarc.path("reporter");
    return new ReportRow(
        report.path("key").asText(),
        report.path("id").asText(),
        reporter.path("org_name").asText(),
        text(reporter.path("email")),
        dmarc.at("/policy/domain").asText(),
        document.path("@timestamp").asText(),
        text(document.at("/event/end")),
        text(document.at("/event/ingested")),
        dmarc.at("/messages/all").asLong(),
        dmarc.at("/records/all").asLong(),
        dmarc.at("/records/skipped").asLong(),
        text(report.path("authenticity")),
        text(report.path("authenticity_detail")),
        text(report.path("signer")),
        report.path("collision").asBoolean(),
        texts(report.path("warning_details")),
        texts(reporter.path("errors")),
        text(reporter.path("generator")),
        text(report.path("source")),
        file(report.path("archived").asText()));
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }

  /** A list of one may be stored as its only value. */
  private static List<String> texts(JsonNode node) {
    return node.isTextual()
        ? List.of(node.asText())
        : StreamSupport.stream(node.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static @Nullable String file(String hash) {
    return hash.length() < 2 ? null : hash.substring(0, 2) + "/" + hash + ".gz";
  }
}
