package org.ruascope.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the settings from a file and the environment. */
public final class SettingsLoader {
  private final CronCheck cron;
  private final Consumer<String> warnings;

  /**
   * A loader.
   *
   * @param cron tells whether a schedule is a cron expression
   * @param warnings takes what is not wrong but unwise, for people
   */
  public SettingsLoader(CronCheck cron, Consumer<String> warnings) {
    this.cron = cron;
    this.warnings = warnings;
  }

  /**
   * Reads everything once.
   *
   * @param file in the syntax of {@link java.util.Properties}, UTF-8; empty: none
   * @param environment its variables {@code RUASCOPE_…} win over the file
   * @return settings with every default filled in
   * @throws ConfigurationException with all faults together
   */
  public Settings load(Optional<Path> file, Map<String, String> environment) {
    List<Fault> faults = new ArrayList<>();
    List<Value> inFile =
        file.map(path -> new PropertiesFile(path, faults).read()).orElse(List.of());
    Values values = new Values(inFile, new Environment(faults).read(environment));
    faults.addAll(new Rules(values, cron).check());
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
    file.ifPresent(path -> new OpenSecrets(path, inFile).warn(warnings));
    return new Binder(values, Places.ofThisUser(environment)).settings();
  }
}
