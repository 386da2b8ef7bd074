package org.ruascope.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What all panels have: a place on the dashboard, an id, a title. */
final class Frame {

  private Frame() {}

  static ObjectNode of(JsonNode panel, String type) {
    String id = panel.required("id").asText();
    ObjectNode frame = Json.object().put("type", type).put("panelIndex", id);
    frame.set("title", panel.required("title"));
    ObjectNode grid = panel.required("grid").<ObjectNode>deepCopy();
    frame.set("gridData", grid.put("i", id));
    return frame;
  }
}
