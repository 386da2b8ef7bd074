package org.ruascope.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.index.ElasticsearchConnection;
import org.ruascope.index.Indexer;
import org.ruascope.index.Searches;
import org.ruascope.report.Enricher;

/** Stores documents with no more fields than a test looks at, and searches in them. */
public final class TestDocuments implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ElasticsearchConnection connection =
      new ElasticsearchConnection(ElasticsearchSettings.of(TestElasticsearch.url()));

  /** Nothing is stored; there aren't any indices. */
  public TestDocuments() {
    TestElasticsearch.wipe();
    try (Indexer indexer = new Indexer(connection, Enricher.NONE)) {
      indexer.prepare();
    }
  }

  /**
   * A document to be.
   *
   * @param index of which month
   * @param fields by their whole names
   */
  public record Document(String index, Map<String, Object> fields) {
    /** The same with one more field. */
    public Document with(String field, Object value) {
      Map<String, Object> more = new TreeMap<>(fields);
      more.put(field, value);
      return new Document(index, more);
    }

    /** The same, enriched with what its verdict is. */
    public Document verdict(String kind) {
      return with("dmarc.verdict.kind", kind);
    }
  }

  /**
   * A record.
   *
   * @param alignment both, dkim, spf or none
   */
  public static Document record(String day, String domain, long messages, String alignment) {
    boolean dkim = alignment.equals("both") || alignment.equals("dkim");
    boolean spf = alignment.equals("both") || alignment.equals("spf");
    return document("dmarc-records", day, domain)
        .with("dmarc.messages.all", messages)
        .with("dmarc.messages.aligned", dkim || spf ? messages : 0)
        .with("dmarc.messages.dkim_aligned", dkim ? messages : 0)
        .with("dmarc.messages.spf_aligned", spf ? messages : 0)
        .with("dmarc.alignment", alignment)
        .with("dmarc.disposition", "none")
        .with("source.ip", "192.0.2.1");
  }

  /** A report. */
  public static Document report(String day, String domain, String reporter) {
    return document("dmarc-reports", day, domain).with("dmarc.reporter.org_name", reporter);
  }

  private static Document document(String alias, String day, String domain) {
    return new Document(
        alias + "-" + day.substring(0, 7).replace('-', '.'),
        Map.of("@timestamp", day + "T00:00:00Z", "dmarc.policy.domain", domain));
  }

  /** Stores them, to be found at once. */
  public void store(Document... documents) {
    String bulk = Stream.of(documents).map(TestDocuments::lines).collect(Collectors.joining());
    String answer = TestElasticsearch.send("POST", "/_bulk?refresh=true", bulk);
    if (!answer.contains("\"errors\":false")) {
      throw new IllegalStateException(answer);
    }
  }

  private static String lines(Document document) {
    try {
      return "{\"index\":{\"_index\":\"%s\"}}\n%s\n"
          .formatted(document.index, MAPPER.writeValueAsString(named(document).fields));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Document named(Document document) {
    Map<String, Object> fields = document.fields;
    return fields.containsKey("source.ip")
        ? document.with(
            "dmarc.source.name", SourceNames.of(name -> Objects.toString(fields.get(name), null)))
        : document;
  }

  /** For those who look at what is stored. */
  public Searches searches() {
    return new Searches(connection, Duration.ofSeconds(30));
  }

  @Override
  public void close() {
    connection.close();
  }
}
