package org.ruascope.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ruascope alerts}: tells of its commands. */
@Command(
    name = "alerts",
    header = "Shows what is alarming, and who is told of it.",
    description =
        "The service looks on the schedule alerts.schedule for what is alarming, and tells it by the"
            + " channels of the configuration. docs/alerts.md has all rules.",
    footer = {
      "  ruascope alerts list",
      "  ruascope alerts silence 3f9a --until 30d --note \"the old system goes in May\"",
      "  ruascope alerts replay --since 180d      what would have been told?"
    })
final class AlertsCommand implements Runnable {
  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  private AlertsCommand() {}

  /** With its commands. */
  static CommandLine commandLine(Context context) {
    return new CommandLine(new AlertsCommand())
        .addSubcommand(new AlertsListCommand(context))
        .addSubcommand(new AlertsShowCommand(context))
        .addSubcommand(new AlertsAckCommand(context))
        .addSubcommand(new AlertsSilenceCommand(context))
        .addSubcommand(new AlertsTestCommand(context))
        .addSubcommand(new AlertsReplayCommand(context));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Which command: list, show, ack, silence, test or replay?");
  }
}
