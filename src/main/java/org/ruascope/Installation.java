package org.ruascope;

import java.nio.file.Path;
import java.util.Map;

/** Where the program's own files are. */
final class Installation {

  private Installation() {}

  /**
   * The folder with {@code camel-routes} and {@code dashboards}: as the launcher says, else the
   * working directory.
   *
   * @param environment for {@code RUASCOPE_HOME}
   */
  static Path home(Map<String, String> environment) {
    String fromLauncher = System.getProperty("ruascope.home", "");
    return Path.of(
        fromLauncher.isEmpty() ? environment.getOrDefault("RUASCOPE_HOME", ".") : fromLauncher);
  }
}
