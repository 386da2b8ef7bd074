package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.ruascope.testing.StoredDocuments;

/** What stands in Elasticsearch, but for when it was stored and where it came from. */
record Stored(Map<String, JsonNode> reports, Map<String, JsonNode> records) {

  static Stored now() {
    return new Stored(StoredDocuments.of("dmarc-reports"), StoredDocuments.of("dmarc-records"));
  }

  /** As many as the letters have. */
  void assertComplete(List<Letter> letters) {
    assertThat(reports).hasSameSizeAs(Post.reports(letters));
    assertThat(records).hasSize((int) Post.records(letters));
  }
}
