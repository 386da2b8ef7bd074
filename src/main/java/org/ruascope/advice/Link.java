package org.ruascope.advice;

import java.util.List;
import java.util.Map;

/**
 * A view of the page, and what it is narrowed to.
 *
 * @param path of the page
 * @param parameters of its address
 */
public record Link(String path, Map<String, List<String>> parameters) {
  public Link {
    parameters = Map.copyOf(parameters);
  }
}
