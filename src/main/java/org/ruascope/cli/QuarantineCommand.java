package org.ruascope.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ruascope quarantine}: tells of its commands. */
@Command(
    name = "quarantine",
    header = "Shows what couldn't be accepted, and tries it again.",
    description =
        "What can't be accepted is kept whole in quarantine.path, with the reason. Look at it; after"
            + " an update, or with another setting, try it again.",
    footer = {
      "  ruascope quarantine list",
      "  ruascope quarantine show 453d9e22",
      "  ruascope quarantine retry 453d9e22"
    })
final class QuarantineCommand implements Runnable {
  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  private QuarantineCommand() {}

  /** With its commands. */
  static CommandLine commandLine(Context context) {
    return new CommandLine(new QuarantineCommand())
        .addSubcommand(new QuarantineListCommand(context))
        .addSubcommand(new QuarantineShowCommand(context))
        .addSubcommand(new QuarantineRetryCommand(context));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command: list, show or retry?");
  }
}
