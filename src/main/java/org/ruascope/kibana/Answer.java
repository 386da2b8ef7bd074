package org.ruascope.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What Kibana says, or what stands in its place.
 *
 * @param status of HTTP
 * @param location where it redirects to; empty: nowhere
 * @param body as text
 */
record Answer(int status, String location, String body) {

  Optional<ObjectNode> json() {
    return Json.parse(body);
  }

  /** Kibana's own words for an error. */
  String message() {
    return json()
        .map(error -> error.path("message"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .orElse("status " + status);
  }
}
