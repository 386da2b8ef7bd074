package org.ruascope.query.overview;

import java.util.List;
import java.util.Map;

/**
 * The view that shows what is behind a finding.
 *
 * @param path of the page
 * @param parameters beside those of the period
 */
public record Link(String path, Map<String, List<String>> parameters) {
  public Link {
    parameters = Map.copyOf(parameters);
  }
}
