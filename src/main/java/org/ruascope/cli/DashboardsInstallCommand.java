package org.ruascope.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.ruascope.config.ConfigurationException;
import org.ruascope.config.Fault;
import org.ruascope.config.KibanaSettings;
import org.ruascope.config.Settings;
import org.ruascope.kibana.Imported;
import picocli.CommandLine.Command;

/** {@code ruascope dashboards install}. */
@Command(
    name = "install",
    header = "Imports the dashboards into Kibana.",
    description =
        "Into the Kibana of version 9 that kibana.url names. Dashboards of an earlier install are"
            + " replaced, with what was changed in them: to change one, make a copy of it in Kibana."
            + " Needs a login whose role has 'Saved Objects Management: All'.",
    footer = {
      "  ruascope dashboards install",
      "  RUASCOPE_KIBANA_URL=http://localhost:5601 ruascope dashboards install"
    })
final class DashboardsInstallCommand implements Callable<Integer> {
  private final Context context;

  DashboardsInstallCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    KibanaSettings kibana = kibana(context.settings());
    Imported imported = context.services().installDashboards(kibana);
    Notes notes = context.notes();
    imported.done().forEach(notes::result);
    imported.failed().forEach(one -> notes.error(one, ""));
    notes.result("Kibana " + imported.version() + ": " + imported.url());
    return imported.failed().isEmpty() ? ExitCode.FINE : ExitCode.NOT_PROCESSED;
  }

  private static KibanaSettings kibana(Settings settings) {
    return settings
        .kibana()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    List.of(new Fault("kibana.url", "", "missing: which Kibana is it?"))));
  }
}
