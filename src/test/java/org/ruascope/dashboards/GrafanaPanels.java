package org.ruascope.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ruascope.dashboards.Panel.Grid;
import org.ruascope.dashboards.Question.Bucket;
import org.ruascope.dashboards.Question.Metric;

/** The panels of Grafana's dashboards, with all domains and reporters chosen. */
public final class GrafanaPanels {
  private static final Path FOLDER = Path.of("dashboards/grafana");
  private static final Map<String, String> INDICES =
      Map.of(
          "${DS_DMARC_RECORDS}", "dmarc-records",
          "${DS_DMARC_REPORTS}", "dmarc-reports");

  private GrafanaPanels() {}

  /** All of all dashboards. */
  public static List<Panel> all() {
    return dashboards().stream().flatMap(GrafanaPanels::panels).toList();
  }

  /** The files, parsed, by name. */
  public static List<JsonNode> dashboards() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(GrafanaPanels::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return Question.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Panel> panels(JsonNode dashboard) {
    return each(dashboard.path("panels"))
        .map(panel -> panel(dashboard.path("title").asText(), panel));
  }

  private static Panel panel(String dashboard, JsonNode panel) {
    JsonNode grid = panel.path("gridPos");
    return new Panel(
        "Grafana",
        dashboard,
        panel.path("title").asText(),
        new Grid(
            grid.path("x").asInt(),
            grid.path("y").asInt(),
            grid.path("w").asInt(),
            grid.path("h").asInt()),
        each(panel.path("targets")).map(GrafanaPanels::question).toList());
  }

  private static Question question(JsonNode target) {
    return new Question(
        INDICES.getOrDefault(target.at("/datasource/uid").asText(), "none"),
        target.path("query").asText().replaceAll("\\$(domain|reporter)", "*"),
        each(target.path("bucketAggs"))
            .map(bucket -> bucket(bucket, target.path("metrics")))
            .toList(),
        each(target.path("metrics")).map(GrafanaPanels::metric).toList());
  }

  private static Bucket bucket(JsonNode bucket, JsonNode metrics) {
    Map<String, String> filters = new LinkedHashMap<>();
    for (JsonNode filter : bucket.at("/settings/filters")) {
      filters.put(filter.path("label").asText(), filter.path("query").asText());
    }
    return new Bucket(
        bucket.path("type").asText(),
        bucket.path("field").asText(),
        bucket.at("/settings/size").asInt(),
        bucket.path("settings").has("missing"),
        order(bucket.at("/settings/orderBy").asText("_count"), metrics),
        filters);
  }

  private static Metric order(String by, JsonNode metrics) {
    return by.equals("_count")
        ? Metric.COUNT
        : each(metrics)
            .filter(metric -> metric.path("id").asText().equals(by))
            .map(GrafanaPanels::metric)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no metric " + by));
  }

  private static Metric metric(JsonNode metric) {
    return new Metric(metric.path("type").asText(), metric.path("field").asText());
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
