package org.ruascope.cli;

import java.util.Map;
import java.util.function.Function;
import org.ruascope.config.ConfigFile;
import org.ruascope.config.CronCheck;
import org.ruascope.config.Settings;
import org.ruascope.config.SettingsLoader;
import org.ruascope.embedded.StartListener;

/**
 * What all commands share.
 *
 * @param services the rest of the program
 * @param terminal where text goes
 * @param environment the process's variables
 * @param cron tells whether a schedule is a cron expression
 * @param stop told when the process is asked to end
 * @param options as given on the command line
 */
record Context(
    Services services,
    Terminal terminal,
    Map<String, String> environment,
    CronCheck cron,
    StopSignal stop,
    GlobalOptions options) {

  Notes notes() {
    return new Notes(terminal, options);
  }

  /** Reads the configuration. */
  Settings settings() {
    return new SettingsLoader(cron, notes()::warning)
        .load(ConfigFile.locate(options.config(), environment), environment);
  }

  /** Opens the store of alerts. */
  AlertDesk alerts() {
    Settings settings = settings();
    return whileStarting(line -> services.alerts(settings, line));
  }

  /** Shows how far the embedded Elasticsearch is while it is started. */
  <T> T whileStarting(Function<StartListener, T> start) {
    LiveLine line = liveLine();
    try {
      return start.apply(new ServerStartLine(line));
    } finally {
      line.clear();
    }
  }

  /** A line that shows how far things are. */
  LiveLine liveLine() {
    return new LiveLine(terminal, notes(), options.quiet(), new SteadyClock());
  }
}
