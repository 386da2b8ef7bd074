package org.ruascope.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is added to the map of sending services ({@code services.*}).
 *
 * @param path {@code services.path}: a file of the operator's own, or a folder of such files
 * @param parsedmarcMap {@code services.parsedmarc-map}: parsedmarc's map of reverse names, as CSV
 */
public record ServiceSettings(Optional<Path> path, Optional<Path> parsedmarcMap) {

  /** Nothing is added. */
  public static final ServiceSettings NONE =
      new ServiceSettings(Optional.empty(), Optional.empty());
}
