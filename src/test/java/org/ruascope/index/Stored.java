package org.ruascope.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.ruascope.testing.TestElasticsearch;

/** What stands in Elasticsearch, asked past the code under test. */
final class Stored {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Stored() {}

  /** Sorted; at most 10,000. */
  static List<String> ids(String index) {
    return StreamSupport.stream(search(index, "*").spliterator(), false)
        .map(hit -> hit.get("_id").asText())
        .sorted()
        .toList();
  }

  static long count(String index) {
    refresh();
    return json(TestElasticsearch.get("/" + index + "/_count?ignore_unavailable=true"))
        .get("count")
        .asLong();
  }

  /** The sum over all records. */
  static long messages() {
    refresh();
    String body = "{\"size\":0,\"aggs\":{\"m\":{\"sum\":{\"field\":\"dmarc.messages.all\"}}}}";
    return json(TestElasticsearch.send("POST", "/dmarc-records/_search", body))
        .at("/aggregations/m/value")
        .asLong();
  }

  /** How many documents the query finds. */
  static int found(String index, String query) {
    return search(index, query).size();
  }

  /** The one document that the query finds. */
  static String source(String index, String query) {
    return search(index, query).get(0).get("_source").toString();
  }

  private static JsonNode search(String index, String query) {
    refresh();
    String path = "/" + index + "/_search?ignore_unavailable=true&size=10000&q=" + query;
    return json(TestElasticsearch.get(path)).at("/hits/hits");
  }

  private static void refresh() {
    TestElasticsearch.send("POST", "/dmarc-*/_refresh", "");
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(text, e);
    }
  }
}
