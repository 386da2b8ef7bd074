package org.ruascope.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Lists above the panels to choose from: a domain, a reporter.
 *
 * @param references of the dashboard; the data views of the controls are added
 */
record Controls(ArrayNode references) {

  ObjectNode of(JsonNode controls) {
    ObjectNode panels = Json.object();
    for (JsonNode control : controls) {
      panels.set(control.required("id").asText(), panel(control, panels.size()));
    }
    ObjectNode settings = Json.object();
    for (String parent : new String[] {"Filters", "Query", "Timerange", "Validations"}) {
      settings.put("ignore" + parent, false);
    }
    return Json.object()
        .put("controlStyle", "oneLine")
        .put("chainingSystem", "HIERARCHICAL")
        .put("showApplySelections", false)
        .put("ignoreParentSettingsJSON", settings.toString())
        .put("panelsJSON", panels.toString());
  }

  private ObjectNode panel(JsonNode control, int order) {
    String id = control.required("id").asText();
    String dataView = control.required("dataView").asText();
    references.add(
        SavedObject.DATA_VIEW.reference("controlGroup_" + id + ":optionsListDataView", dataView));
    ObjectNode panel =
        Json.object()
            .put("type", "optionsListControl")
            .put("order", order)
            .put("width", "medium")
            .put("grow", true);
    ObjectNode input = panel.putObject("explicitInput");
    input.put("id", id).put("dataViewId", dataView);
    input.set("title", control.required("title"));
    input.set("fieldName", control.required("fieldName"));
    input.put("searchTechnique", "wildcard").putArray("selectedOptions");
    input.putObject("sort").put("by", "_count").put("direction", "desc");
    return panel;
  }
}
