package org.ruascope.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.ruascope.config.KibanaSettings;
import org.ruascope.report.Text;

/**
 * What Kibana says of an import.
 *
 * @param settings of Kibana
 * @param answer {@code successResults} and {@code errors}, an entry an object
 */
record ImportAnswer(KibanaSettings settings, ObjectNode answer) {

  Imported told(String version) {
    List<String> done = new ArrayList<>();
    answer.path("successResults").forEach(object -> done.add(name(object)));
    List<String> failed = new ArrayList<>();
    answer.path("errors").forEach(object -> failed.add(name(object) + ": " + reason(object)));
    if (done.isEmpty() && failed.isEmpty()) {
      throw new Refusal(settings).noKibana();
    }
    return new Imported(version, done, failed, url());
  }

  private static String name(JsonNode object) {
    String type = object.path("type").asText();
    String title = object.path("meta").path("title").asText(object.path("title").asText());
    return (type.equals("index-pattern") ? "data view" : type)
        + " "
        + Text.quote(title.isEmpty() ? object.path("id").asText() : title);
  }

  private static String reason(JsonNode object) {
    JsonNode error = object.path("error");
    return switch (error.path("type").asText()) {
      case "conflict", "ambiguous_conflict" ->
          "others with this id or origin are there; delete them in Stack Management → Saved Objects";
      case "missing_references" -> "what it refers to is missing: " + references(error);
      case "unsupported_type" -> "this Kibana doesn't know such objects";
      default -> Text.quote(error.path("message").asText(error.path("type").asText()));
    };
  }

  private static String references(JsonNode error) {
    return String.join(", ", error.path("references").findValuesAsText("id"));
  }

  /** In a second space Kibana gives objects other ids, and tells them. */
  private String url() {
    for (JsonNode object : answer.path("successResults")) {
      if (object.path("type").asText().equals("dashboard")) {
        String id = object.path("destinationId").asText(object.path("id").asText());
        return dashboards() + "#/view/" + id;
      }
    }
    return dashboards();
  }

  private String dashboards() {
    return settings.resolve(settings.inSpace("/app/dashboards")).toString();
  }
}
