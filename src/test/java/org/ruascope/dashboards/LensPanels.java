package org.ruascope.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ruascope.dashboards.Panel.Grid;
import org.ruascope.dashboards.Question.Bucket;
import org.ruascope.dashboards.Question.Metric;
import org.ruascope.kibana.DashboardFiles;

/** The panels of Kibana's dashboards, from the very file that is imported. */
public final class LensPanels {
  private static final Map<String, String> OPERATIONS = Map.of("unique_count", "cardinality");
  private final Map<String, String> indices = new LinkedHashMap<>();
  private final List<Panel> panels = new ArrayList<>();

  private LensPanels() {}

  /** All of all dashboards, those of saved searches without a question. */
  public static List<Panel> all() {
    LensPanels all = new LensPanels();
    new DashboardFiles(Path.of("dashboards/kibana"))
        .read()
        .ndjson()
        .lines()
        .map(Question::parse)
        .forEach(all::add);
    return all.panels;
  }

  private void add(JsonNode object) {
    JsonNode attributes = object.path("attributes");
    if (object.path("type").asText().equals("index-pattern")) {
      indices.put(object.path("id").asText(), attributes.path("title").asText());
    }
    String title = attributes.path("title").asText();
    Question.parse(attributes.path("panelsJSON").asText("[]"))
        .forEach(panel -> panels.add(panel(title, panel)));
  }

  private Panel panel(String dashboard, JsonNode panel) {
    JsonNode grid = panel.path("gridData");
    return new Panel(
        "Kibana",
        dashboard,
        panel.path("title").asText(),
        new Grid(
            grid.path("x").asInt(),
            grid.path("y").asInt(),
            grid.path("w").asInt(),
            grid.path("h").asInt()),
        questions(panel.at("/embeddableConfig/attributes")).toList());
  }

  private Stream<Question> questions(JsonNode lens) {
    String query = lens.at("/state/query/query").asText();
    return lens.at("/state/datasourceStates/formBased/layers").properties().stream()
        .map(layer -> question(index(lens, layer.getKey()), query, layer.getValue()));
  }

  private String index(JsonNode lens, String layer) {
    String name = "indexpattern-datasource-layer-" + layer;
    for (JsonNode reference : lens.path("references")) {
      if (reference.path("name").asText().equals(name)) {
        return indices.getOrDefault(reference.path("id").asText(), "none");
      }
    }
    return "none";
  }

  private static Question question(String index, String query, JsonNode layer) {
    List<Bucket> buckets = new ArrayList<>();
    List<Metric> metrics = new ArrayList<>();
    for (JsonNode id : layer.path("columnOrder")) {
      JsonNode column = layer.path("columns").path(id.asText());
      String operation = column.path("operationType").asText();
      if (column.path("isBucketed").asBoolean()) {
        String order = column.at("/params/orderBy/columnId").asText();
        buckets.add(bucket(operation, column, layer.path("columns").path(order)));
      } else if (!List.of("formula", "math").contains(operation)) {
        metrics.add(metric(operation, column));
      }
    }
    return new Question(index, query, buckets, metrics);
  }

  private static Bucket bucket(String operation, JsonNode column, JsonNode order) {
    Map<String, String> filters = new LinkedHashMap<>();
    for (JsonNode filter : column.at("/params/filters")) {
      filters.put(filter.path("label").asText(), filter.at("/input/query").asText());
    }
    return new Bucket(
        operation,
        column.path("sourceField").asText(),
        column.at("/params/size").asInt(),
        column.at("/params/missingBucket").asBoolean(),
        order.isMissingNode() ? Metric.COUNT : metric(order.path("operationType").asText(), order),
        filters);
  }

  private static Metric metric(String operation, JsonNode column) {
    String field = operation.equals("count") ? "" : column.path("sourceField").asText();
    return new Metric(OPERATIONS.getOrDefault(operation, operation), field);
  }
}
