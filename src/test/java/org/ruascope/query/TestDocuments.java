package org.ruascope.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.index.ElasticsearchConnection;
import org.ruascope.index.Indexer;
import org.ruascope.index.Searches;
import org.ruascope.report.Enricher;
import org.ruascope.testing.SourceNames;
import org.ruascope.testing.TestElasticsearch;

/** Documents by their fields, as docs/fields.md has them, in a real Elasticsearch. */
final class TestDocuments implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ElasticsearchConnection connection =
      new ElasticsearchConnection(ElasticsearchSettings.of(TestElasticsearch.url()));
  private final StringBuilder bulk = new StringBuilder();

  /** Nothing at all yet. */
  static TestDocuments empty() {
    TestElasticsearch.wipe();
    TestDocuments documents = new TestDocuments();
    new Indexer(documents.connection, Enricher.NONE).prepare();
    return documents;
  }

  /** A record of example.com on each of some days of January 2026. */
  TestDocuments records(int first, int last, long messages, String... fields) {
    for (int day = first; day <= last; day++) {
      add("dmarc-records-2026.01", day, messages, fields);
    }
    return this;
  }

  /** A report about example.com on each of some days of January 2026. */
  TestDocuments reports(int first, int last, String... fields) {
    for (int day = first; day <= last; day++) {
      add("dmarc-reports-2026.01", day, 0, fields);
    }
    return this;
  }

  private void add(String index, int day, long messages, String... fields) {
    ObjectNode document = MAPPER.createObjectNode();
    document.put("@timestamp", LocalDate.of(2026, 1, day) + "T00:00:00Z");
    document.put("dmarc.policy.domain", "example.com");
    document.put("dmarc.messages.all", messages);
    for (String field : fields) {
      String[] parts = field.split("=", 2);
      List<String> values = List.of(parts[1].split(" "));
      if (values.size() == 1) {
        document.put(parts[0], parts[1]);
      } else {
        values.forEach(document.withArray("/" + parts[0])::add);
      }
    }
    if (document.has("source.ip")) {
      document.put("dmarc.source.name", SourceNames.of(name -> document.path(name).asText(null)));
    }
    bulk.append("{\"create\":{\"_index\":\"" + index + "\"}}\n").append(document).append('\n');
  }

  /** To search in what was added by now. */
  Searches searches() {
    if (!bulk.isEmpty()) {
      String answer = TestElasticsearch.send("POST", "/_bulk?refresh=true", bulk.toString());
      assertThat(answer).startsWith("{\"errors\":false");
      bulk.setLength(0);
    }
    return new Searches(connection, Duration.ofSeconds(30));
  }

  /** All of example.com in that January. */
  static Scope january(Condition... conditions) {
    return new Scope(
        "example.com",
        new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)),
        Stream.of(conditions).toList());
  }

  @Override
  public void close() {
    connection.close();
  }
}
