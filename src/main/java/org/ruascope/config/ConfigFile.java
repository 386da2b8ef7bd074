package org.ruascope.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds the configuration file. */
public final class ConfigFile {
  private ConfigFile() {}

  /**
   * Which file to read: the chosen one, that of {@code RUASCOPE_CONFIG}, or the first that exists
   * of {@code ruascope.properties} here, in the user's and in the machine's configuration folder.
   *
   * @param chosen on the command line; need not exist, which the {@link SettingsLoader} reports
   * @return empty if there is none: everything can be left to its default
   */
  public static Optional<Path> locate(Optional<Path> chosen, Map<String, String> environment) {
    return chosen
        .or(() -> Optional.ofNullable(environment.get("RUASCOPE_CONFIG")).map(Path::of))
        .or(
            () ->
                Places.ofThisUser(environment).configurations().stream()
                    .filter(Files::isRegularFile)
                    .findFirst());
  }
}
