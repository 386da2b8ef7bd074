package org.ruascope.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The columns of a Lens layer: what is asked of Elasticsearch. */
final class LensColumns {
  private static final String DOCUMENTS = "___records___";

  private final JsonNode specs;
  private final ObjectNode columns = Json.object();

  /**
   * Columns.
   *
   * @param specs by their ids, buckets before metrics
   */
  LensColumns(JsonNode specs) {
    this.specs = specs;
  }

  ObjectNode layer() {
    for (Map.Entry<String, JsonNode> spec : specs.properties()) {
      add(spec.getKey(), spec.getValue());
    }
    ObjectNode layer = Json.object();
    layer.set("columns", columns);
    ArrayNode order = layer.putArray("columnOrder");
    columns.fieldNames().forEachRemaining(order::add);
    layer.putObject("incompleteColumns");
    return layer;
  }

  private void add(String id, JsonNode spec) {
    switch (spec.required("operationType").asText()) {
      case "terms" -> bucket(id, spec, "string").setAll(terms(spec));
      case "filters" -> bucket(id, spec, "string").set("filters", filters(spec));
      case "date_histogram" ->
          bucket(id, spec, "date").put("includeEmptyRows", true).put("dropPartials", false);
      case "min", "max" -> metric(id, spec, "date");
      case "count" -> number(id, spec).put("sourceField", DOCUMENTS);
      case "sum", "unique_count" -> number(id, spec);
      case "formula" -> new Formula(id, spec).addTo(columns);
      default -> throw new IllegalArgumentException("no such operation: " + spec);
    }
  }

  /** Returns its parameters, to be completed. */
  private ObjectNode bucket(String id, JsonNode spec, String dataType) {
    ObjectNode column = column(id, spec, dataType).put("isBucketed", true);
    column.remove("filters");
    return column.withObjectProperty("params");
  }

  private ObjectNode metric(String id, JsonNode spec, String dataType) {
    return column(id, spec, dataType).put("isBucketed", false);
  }

  private ObjectNode number(String id, JsonNode spec) {
    ObjectNode column = metric(id, spec, "number");
    column.withObjectProperty("params").set("format", format("number", 0));
    return column;
  }

  private ObjectNode column(String id, JsonNode spec, String dataType) {
    ObjectNode column = columns.putObject(id).put("dataType", dataType).put("customLabel", true);
    column.setAll(spec.<ObjectNode>deepCopy());
    return column;
  }

  private ObjectNode terms(JsonNode spec) {
    ObjectNode params = Json.object().put("orderDirection", "desc").put("otherBucket", true);
    params.put("missingBucket", spec.path("params").path("missingBucket").asBoolean());
    params.putObject("parentFormat").put("id", "terms");
    params.putObject("orderBy").put("type", "column").put("columnId", firstMetric());
    return params;
  }

  private String firstMetric() {
    return specs.properties().stream()
        .filter(
            spec ->
                spec.getValue().path("operationType").asText().matches("sum|count|unique_count"))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing to order by: " + specs));
  }

  private static ArrayNode filters(JsonNode spec) {
    ArrayNode filters = Json.array();
    for (JsonNode filter : spec.required("filters")) {
      ObjectNode json = filters.addObject();
      json.set("label", filter.required("label"));
      json.set("input", Json.query(filter.required("query").asText()));
    }
    return filters;
  }

  static ObjectNode format(String id, int decimals) {
    ObjectNode format = Json.object().put("id", id);
    format.putObject("params").put("decimals", decimals);
    return format;
  }
}
