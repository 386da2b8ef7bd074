package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ruascope.testing.StoredDocuments;

/**
 * What stands in Elasticsearch, but for when it was stored and where it came from, and for which of
 * those that share a key came first: batches run at the same time.
 *
 * @param reports by key and digest
 * @param records by id
 * @param colliding how many reports are flagged since another had their key before
 */
record Stored(Map<String, JsonNode> reports, Map<String, JsonNode> records, long colliding) {

  static Stored now() {
    Map<String, JsonNode> reports = StoredDocuments.of("dmarc-reports");
    return new Stored(
        reports.values().stream().collect(Collectors.toMap(Stored::content, Stored::unflagged)),
        StoredDocuments.of("dmarc-records"),
        reports.values().stream()
            .filter(report -> own(report).get("collision").asBoolean())
            .count());
  }

  private static JsonNode own(JsonNode report) {
    return report.at("/dmarc/report");
  }

  private static String content(JsonNode report) {
    return own(report).get("key").asText() + "-" + own(report).get("digest").asText();
  }

  private static JsonNode unflagged(JsonNode report) {
    JsonNode copy = report.deepCopy();
    ObjectNode own = (ObjectNode) own(copy);
    own.remove("collision");
    List.of("warnings", "warning_details").forEach(warnings -> forgetCollision(own, warnings));
    return copy;
  }

  private static void forgetCollision(ObjectNode own, String warnings) {
    ArrayNode others = own.arrayNode();
    own.withArray(warnings).forEach(each -> addUnlessCollision(others, each));
    own.set(warnings, others);
  }

  private static void addUnlessCollision(ArrayNode others, JsonNode warning) {
    if (!warning.asText().startsWith("collision")) {
      others.add(warning);
    }
  }

  /** As many as the letters have. */
  void assertComplete(List<Letter> letters) {
    assertThat(reports).hasSameSizeAs(Post.reports(letters));
    assertThat(records).hasSize((int) Post.records(letters));
  }
}
