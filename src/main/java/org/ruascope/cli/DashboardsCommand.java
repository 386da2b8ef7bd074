package org.ruascope.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ruascope dashboards}: tells of its commands. */
@Command(
    name = "dashboards",
    header = "Puts dashboards into Kibana, or into a file.",
    description =
        "Four dashboards (overview, sources, failures, reporters), with the data views and the"
            + " search that they need. docs/dashboards.md describes them, and those for Grafana.",
    footer = {
      "  ruascope dashboards install",
      "  ruascope dashboards export --output ruascope.ndjson"
    })
final class DashboardsCommand implements Runnable {
  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  private DashboardsCommand() {}

  /** With its commands. */
  static CommandLine commandLine(Context context) {
    return new CommandLine(new DashboardsCommand())
        .addSubcommand(new DashboardsInstallCommand(context))
        .addSubcommand(new DashboardsExportCommand(context));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command: install or export?");
  }
}
