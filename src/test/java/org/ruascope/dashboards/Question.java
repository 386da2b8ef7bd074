package org.ruascope.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ruascope.testing.TestElasticsearch;

/**
 * What a panel asks.
 *
 * @param index an alias
 * @param query in the words that KQL and Lucene have in common
 * @param buckets from the outermost
 * @param metrics of each innermost bucket
 */
public record Question(String index, String query, List<Bucket> buckets, List<Metric> metrics) {
  /** The key of documents that don't say; as the page's interface has it. */
  static final String MISSING = "-";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * How documents are grouped.
   *
   * @param operation terms, date_histogram or filters
   * @param field empty for filters
   * @param size of terms
   * @param missing whether documents without the field have a bucket too
   * @param order of terms, the most first
   * @param filters by their labels
   */
  public record Bucket(
      String operation,
      String field,
      int size,
      boolean missing,
      Metric order,
      Map<String, String> filters) {

    ObjectNode aggregation() {
      ObjectNode aggregation = NODES.objectNode();
      ObjectNode body = aggregation.putObject(operation);
      switch (operation) {
        case "terms" ->
            body.put("field", field)
                .put("size", size)
                .putObject("order")
                .put(order.equals(Metric.COUNT) ? "_count" : order.name(), "desc");
        case "date_histogram" -> body.put("field", field).put("calendar_interval", "day");
        default -> {
          ObjectNode named = body.putObject("filters");
          filters.forEach((label, query) -> named.set(label, queryString(query)));
        }
      }
      if (missing) {
        body.put("missing", MISSING);
      }
      return aggregation;
    }
  }

  /**
   * A figure.
   *
   * @param operation sum, count, cardinality, min or max
   * @param field empty for count
   */
  public record Metric(String operation, String field) {
    public static final Metric COUNT = new Metric("count", "");

    void addTo(ObjectNode aggregations) {
      if (!equals(COUNT)) {
        aggregations.putObject(name()).putObject(operation).put("field", field);
      }
    }

    /** For Elasticsearch, in whose paths dots have a meaning. */
    private String name() {
      return operation + "_" + field.replace('.', '_');
    }
  }

  /** Each innermost bucket's figures, by the keys of the buckets that it is in. */
  public Map<List<String>, Map<Metric, Double>> answer() {
    String body = search().toString();
    String text = TestElasticsearch.send("POST", "/" + index + "/_search", body);
    Map<List<String>, Map<Metric, Double>> rows = new LinkedHashMap<>();
    JsonNode found = parse(text);
    if (!found.has("hits")) {
      throw new AssertionError(body + " → " + text);
    }
    ObjectNode all =
        found.path("aggregations") instanceof ObjectNode given ? given : NODES.objectNode();
    collect(all.put("doc_count", found.at("/hits/total/value").asLong()), 0, List.of(), rows);
    return rows;
  }

  private ObjectNode search() {
    ObjectNode search = NODES.objectNode().put("size", 0).put("track_total_hits", true);
    if (!query.isEmpty()) {
      search.set("query", queryString(query));
    }
    search.set("aggs", aggregations(0));
    return search;
  }

  private ObjectNode aggregations(int depth) {
    ObjectNode inner = NODES.objectNode();
    if (depth < buckets.size()) {
      Bucket bucket = buckets.get(depth);
      ObjectNode deeper = aggregations(depth + 1);
      bucket.order().addTo(deeper);
      ObjectNode aggregation = bucket.aggregation();
      aggregation.set("aggs", deeper);
      return inner.set("bucket", aggregation);
    }
    metrics.forEach(metric -> metric.addTo(inner));
    return inner;
  }

  private void collect(
      JsonNode level, int depth, List<String> keys, Map<List<String>, Map<Metric, Double>> rows) {
    if (depth == buckets.size()) {
      rows.put(keys, row(level));
      return;
    }
    JsonNode found = level.at("/bucket/buckets");
    if (found.isObject()) {
      found
          .properties()
          .forEach(named -> collect(named.getValue(), depth + 1, plus(keys, named.getKey()), rows));
    } else {
      for (JsonNode bucket : found) {
        String key = bucket.path("key_as_string").asText(bucket.path("key").asText());
        collect(bucket, depth + 1, plus(keys, key), rows);
      }
    }
  }

  private Map<Metric, Double> row(JsonNode bucket) {
    Map<Metric, Double> row = new LinkedHashMap<>();
    for (Metric metric : metrics) {
      JsonNode value =
          metric.operation().equals("count")
              ? bucket.path("doc_count")
              : bucket.path(metric.name()).path("value");
      row.put(metric, value.asDouble());
    }
    return row;
  }

  private static List<String> plus(List<String> keys, String key) {
    List<String> more = new ArrayList<>(keys);
    more.add(key);
    return more;
  }

  private static ObjectNode queryString(String query) {
    ObjectNode json = NODES.objectNode();
    json.putObject("query_string").put("query", query);
    return json;
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
