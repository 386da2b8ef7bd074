package org.ruascope.kibana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something that Kibana keeps: its type in Kibana's word, and the version of that type's form. What
 * later versions of Kibana want otherwise, they change at import.
 */
enum SavedObject {
  DATA_VIEW("index-pattern", "8.0.0"),
  SEARCH("search", "8.0.0"),
  DASHBOARD("dashboard", "10.2.0");

  /** Since when references have their present form, for all types. */
  private static final String CORE = "8.8.0";

  private final String word;
  private final String version;

  SavedObject(String word, String version) {
    this.word = word;
    this.version = version;
  }

  /** An object as it stands in an import file. */
  ObjectNode of(String id, ObjectNode attributes, ArrayNode references) {
    ObjectNode object = Json.object();
    object.put("type", word).put("id", id);
    object.set("attributes", attributes);
    object.set("references", references);
    return object.put("coreMigrationVersion", CORE).put("typeMigrationVersion", version);
  }

  /**
   * Names an object that another one needs.
   *
   * @param name by which that one knows it
   */
  ObjectNode reference(String name, String id) {
    return Json.object().put("type", word).put("id", id).put("name", name);
  }
}
