package org.ruascope.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A Lens panel: what the file says, and all that Lens wants to have said besides. */
final class LensPanel {
  private static final String LAYER = "layer";
  private static final String LAYER_NAME = "indexpattern-datasource-layer-" + LAYER;

  private final JsonNode panel;
  private final ArrayNode references;

  /**
   * A panel.
   *
   * @param references of the dashboard; the panel's data view is added
   */
  LensPanel(JsonNode panel, ArrayNode references) {
    this.panel = panel;
    this.references = references;
  }

  ObjectNode json() {
    String dataView = panel.required("dataView").asText();
    references.add(
        SavedObject.DATA_VIEW.reference(
            panel.required("id").asText() + ":" + LAYER_NAME, dataView));
    ObjectNode json = Frame.of(panel, "lens");
    ObjectNode config = json.putObject("embeddableConfig");
    config.putObject("enhancements");
    // A single figure has its title beside it already.
    config.put("hidePanelTitles", visualizationType().equals("lnsMetric"));
    config.set("attributes", attributes(dataView));
    return json;
  }

  private ObjectNode attributes(String dataView) {
    ObjectNode attributes = Json.object().put("type", "lens");
    attributes.set("title", panel.required("title"));
    attributes.put("description", panel.path("description").asText(""));
    attributes.put("visualizationType", visualizationType());
    attributes.putArray("references").add(SavedObject.DATA_VIEW.reference(LAYER_NAME, dataView));
    attributes.set("state", state());
    return attributes;
  }

  private String visualizationType() {
    return panel.required("visualizationType").asText();
  }

  private ObjectNode state() {
    ObjectNode state = Json.object();
    state.set("visualization", visualization());
    state.set("query", Json.query(panel.path("query").asText("")));
    state.putArray("filters");
    state
        .putObject("datasourceStates")
        .putObject("formBased")
        .putObject("layers")
        .set(LAYER, new LensColumns(panel.required("columns")).layer());
    state.putArray("internalReferences");
    state.putObject("adHocDataViews");
    return state;
  }

  private ObjectNode visualization() {
    ObjectNode visualization = panel.required("visualization").deepCopy();
    if (visualization.has("layers")) {
      visualization.required("layers").forEach(layer -> inLayer((ObjectNode) layer));
      return visualization;
    }
    if (visualizationType().equals("lnsDatatable")) {
      ArrayNode shown = visualization.putArray("columns");
      panel
          .get("columns")
          .fieldNames()
          .forEachRemaining(id -> shown.addObject().put("columnId", id));
    }
    return inLayer(visualization);
  }

  private static ObjectNode inLayer(ObjectNode drawn) {
    return drawn.put("layerId", LAYER).put("layerType", "data");
  }
}
