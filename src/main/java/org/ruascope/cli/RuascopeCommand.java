package org.ruascope.cli;

import java.util.Map;
import org.ruascope.config.CronCheck;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ruascope}: tells of the commands. */
@Command(
    name = "ruascope",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%n",
    descriptionHeading = "%n",
    footerHeading = "%nExamples:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Fine.",
      "1:Something was not processed: quarantined, or left undone.",
      "2:Wrong usage or configuration.",
      "3:Something that is needed isn't there: a server, a right, disk space."
    },
    description = "From DMARC aggregate reports in a mailbox to records in Elasticsearch.",
    footer = {
      "  ruascope demo                       see it work, nothing configured",
      "  ruascope parse report.xml.gz        look into a report",
      "  ruascope check                      try what the configuration names",
      "  ruascope run                        the service",
      "",
      "More: ruascope COMMAND --help. All settings: docs/configuration.md."
    })
public final class RuascopeCommand implements Runnable {
  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  private RuascopeCommand() {}

  /**
   * The whole command line, ready to execute.
   *
   * @param services the rest of the program
   * @param terminal where text goes
   * @param environment the process's variables
   * @param cron tells whether a schedule is a cron expression
   * @param stop told when the process is asked to end
   */
  public static CommandLine commandLine(
      Services services,
      Terminal terminal,
      Map<String, String> environment,
      CronCheck cron,
      StopSignal stop) {
    GlobalOptions options = new GlobalOptions();
    Context context = new Context(services, terminal, environment, cron, stop, options);
    CommandLine line =
        new CommandLine(new RuascopeCommand())
            .addMixin("global", options)
            .addSubcommand(new RunCommand(context))
            .addSubcommand(new IngestCommand(context))
            .addSubcommand(new EnrichCommand(context))
            .addSubcommand(new ParseCommand(context))
            .addSubcommand(AlertsCommand.commandLine(context))
            .addSubcommand(QuarantineCommand.commandLine(context))
            .addSubcommand(new DigestCommand(context))
            .addSubcommand(new ServiceCommand(context))
            .addSubcommand(DashboardsCommand.commandLine(context))
            .addSubcommand(new CheckCommand(context))
            .addSubcommand(new DemoCommand(context));
    return new Execution(context).applyTo(line);
  }

  /** Without a command there is nothing to do. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }
}
