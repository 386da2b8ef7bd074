package org.ruascope.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** All that the tests' Elasticsearch holds of an alias, read without the program's own client. */
public final class StoredDocuments {
  private static final int PAGE = 5_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private StoredDocuments() {}

  /** How many documents there are, those just written included; none if there is no index. */
  public static long count(String alias) {
    TestElasticsearch.send("POST", "/" + alias + "/_refresh?ignore_unavailable=true", "");
    return parse(TestElasticsearch.get("/" + alias + "/_count?ignore_unavailable=true"))
        .path("count")
        .asLong();
  }

  /** Documents by index and id, without when they were stored and where they came from. */
  public static Map<String, JsonNode> of(String alias) {
    TestElasticsearch.send("POST", "/" + alias + "/_refresh", "");
    Map<String, JsonNode> documents = new TreeMap<>();
    String body = "{\"size\":" + PAGE + "}";
    JsonNode page = ask("/" + alias + "/_search?scroll=1m", body);
    while (!page.at("/hits/hits").isEmpty()) {
      page.at("/hits/hits").forEach(hit -> documents.put(key(hit), content(hit)));
      page = ask("/_search/scroll", scroll(page));
    }
    TestElasticsearch.send("DELETE", "/_search/scroll", scroll(page));
    return documents;
  }

  private static JsonNode ask(String path, String body) {
    return parse(TestElasticsearch.send("POST", path, body));
  }

  private static String scroll(JsonNode page) {
    return JSON.createObjectNode()
        .put("scroll_id", page.path("_scroll_id").asText())
        .put("scroll", "1m")
        .toString();
  }

  private static String key(JsonNode hit) {
    return hit.path("_index").asText() + "/" + hit.path("_id").asText();
  }

  private static JsonNode content(JsonNode hit) {
    JsonNode content = hit.path("_source");
    remove(content.path("event"), "ingested");
    remove(content.at("/dmarc/report"), "source");
    return content;
  }

  private static void remove(JsonNode from, String field) {
    if (from instanceof ObjectNode object) {
      object.remove(field);
    }
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(json, e);
    }
  }
}
