package org.ruascope.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Objects as Kibana imports them, each after those that it refers to.
 *
 * @param objects each with {@code type}, {@code id}, {@code attributes} and {@code references}
 */
public record SavedObjects(List<ObjectNode> objects) {

  public SavedObjects {
    objects = List.copyOf(objects);
  }

  /** One object a line. */
  public String ndjson() {
    return objects.stream().map(object -> object + "\n").collect(Collectors.joining());
  }
}
