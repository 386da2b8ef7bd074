package org.ruascope.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A dashboard: from a file's words to Kibana's, where panels and controls are JSON in texts. */
final class Dashboard {
  private final JsonNode file;
  private final ArrayNode panels = Json.array();
  private final ArrayNode references = Json.array();

  Dashboard(JsonNode file) {
    this.file = file;
  }

  ObjectNode savedObject() {
    file.required("panels").forEach(this::add);
    ObjectNode attributes = Json.object();
    attributes.set("title", file.required("title"));
    attributes.set("description", file.required("description"));
    attributes.put("panelsJSON", panels.toString()).put("optionsJSON", options().toString());
    attributes.set("controlGroupInput", new Controls(references).of(file.required("controls")));
    attributes.put("timeRestore", true).put("timeFrom", "now-30d/d").put("timeTo", "now");
    attributes.putObject("refreshInterval").put("pause", true).put("value", 60_000);
    attributes.putObject("kibanaSavedObjectMeta").put("searchSourceJSON", everything().toString());
    return SavedObject.DASHBOARD.of(file.required("id").asText(), attributes, references);
  }

  private void add(JsonNode panel) {
    panels.add(panel.has("search") ? search(panel) : new LensPanel(panel, references).json());
  }

  private ObjectNode search(JsonNode panel) {
    String id = panel.required("id").asText();
    String name = "panel_" + id;
    references.add(
        SavedObject.SEARCH.reference(id + ":" + name, panel.required("search").asText()));
    ObjectNode json = Frame.of(panel, "search").put("panelRefName", name);
    json.putObject("embeddableConfig").putObject("enhancements");
    return json;
  }

  private static ObjectNode options() {
    return Json.object()
        .put("useMargins", true)
        .put("syncColors", true)
        .put("syncCursor", true)
        .put("syncTooltips", false)
        .put("hidePanelTitles", false);
  }

  private static ObjectNode everything() {
    ObjectNode source = Json.object();
    source.set("query", Json.query(""));
    source.putArray("filter");
    return source;
  }
}
