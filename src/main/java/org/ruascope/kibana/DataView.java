package org.ruascope.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells Kibana which indices there are. What fields they have it asks Elasticsearch. */
final class DataView {

  private DataView() {}

  static ObjectNode of(JsonNode view) {
    ObjectNode attributes = view.<ObjectNode>deepCopy();
    attributes.remove("id");
    return SavedObject.DATA_VIEW.of(view.required("id").asText(), attributes, Json.array());
  }
}
