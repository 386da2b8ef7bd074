package org.ruascope.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where programs keep their files, by the XDG base directory rules; a service's places for root.
 */
final class Places {
  private static final String NAME = "ruascope";
  static final String FILE = NAME + ".properties";

  private final Map<String, String> environment;
  private final boolean root;

  Places(Map<String, String> environment, boolean root) {
    this.environment = environment;
    this.root = root;
  }

  static Places ofThisUser(Map<String, String> environment) {
    return new Places(environment, "root".equals(System.getProperty("user.name")));
  }

  Path data() {
    return root ? Path.of("/var/lib", NAME) : xdg("XDG_DATA_HOME", ".local/share").resolve(NAME);
  }

  /** Where a configuration file may stand, the nearest first. */
  List<Path> configurations() {
    return List.of(
        Path.of(FILE),
        xdg("XDG_CONFIG_HOME", ".config").resolve(NAME).resolve(FILE),
        Path.of("/etc", NAME, FILE));
  }

  private Path xdg(String variable, String belowHome) {
    String folder = environment.getOrDefault(variable, "");
    // The rules: a relative path in these variables is to be ignored.
    return Path.of(folder).isAbsolute() ? Path.of(folder) : home().resolve(belowHome);
  }

  private Path home() {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.isEmpty() ? System.getProperty("user.home") : home);
  }
}
