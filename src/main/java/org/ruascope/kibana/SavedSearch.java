package org.ruascope.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A table of single documents, the newest first. */
final class SavedSearch {
  private static final String SOURCE = "kibanaSavedObjectMeta.searchSourceJSON.index";

  private SavedSearch() {}

  static ObjectNode of(JsonNode search) {
    ObjectNode attributes = Json.object();
    attributes.set("title", search.required("title"));
    attributes.set("description", search.required("description"));
    attributes.set("columns", search.required("columns"));
    attributes.putArray("sort").addArray().add("@timestamp").add("desc");
    attributes.put("hideChart", false).put("isTextBasedQuery", false).putObject("grid");
    attributes.putObject("kibanaSavedObjectMeta").put("searchSourceJSON", source().toString());
    return SavedObject.SEARCH.of(
        search.required("id").asText(),
        attributes,
        Json.array()
            .add(SavedObject.DATA_VIEW.reference(SOURCE, search.required("dataView").asText())));
  }

  private static ObjectNode source() {
    ObjectNode source = Json.object();
    source.set("query", Json.query(""));
    source.putArray("filter");
    return source.put("indexRefName", SOURCE);
  }
}
