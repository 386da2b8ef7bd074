package org.ruascope.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the indices hold, by the templates that ruascope puts. */
record Mapping(JsonNode root) {
  private static final Path TEMPLATES = Path.of("src/main/resources/org/ruascope/index");

  static Mapping of(String index) {
    try {
      String template = Files.readString(TEMPLATES.resolve(index + ".json"));
      return new Mapping(Question.parse(template).at("/template/mappings"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The type of a field whose values can be aggregated; none if there is no such field. */
  String aggregatable(String field) {
    return field(field).path("doc_values").asBoolean(true) ? type(field) : "none";
  }

  /** The type of a field that can be searched for. */
  String searchable(String field) {
    return field(field).path("index").asBoolean(true) ? type(field) : "none";
  }

  private String type(String field) {
    return field(field).path("type").asText("none");
  }

  private JsonNode field(String name) {
    JsonNode node = root;
    for (String word : name.split("\\.", -1)) {
      node = node.path("properties").path(word);
    }
    return node;
  }
}
