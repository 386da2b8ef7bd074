package org.ruascope.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.ruascope.archive.Quarantined;
import org.ruascope.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ruascope quarantine retry}. */
@Command(
    name = "retry",
    header = "Tries again to store what is in the quarantine.",
    description =
        "Runs it through the pipeline as 'ingest' does, with the settings of now. What is stored"
            + " then leaves the quarantine; the rest stays with its reasons. Mails in the mailbox's"
            + " own quarantine folder stay there.",
    footer = {
      "  ruascope quarantine retry 453d9e22 0a1b2c3d",
      "  ruascope quarantine retry --all                after an update",
      "  RUASCOPE_LIMITS_DOCUMENT_SIZE=8GiB ruascope quarantine retry 453d9e22"
    })
final class QuarantineRetryCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "As 'list' shows them, or the beginnings of them.")
  private List<String> ids = List.of();

  @Option(names = "--all", description = "Everything in the quarantine.")
  private boolean all;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  QuarantineRetryCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (all != ids.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Which: IDs, or --all?");
    }
    List<Quarantined> chosen = chosen(KeptList.of(context));
    if (chosen.isEmpty()) {
      context.notes().info("The quarantine is empty.");
      return ExitCode.FINE;
    }
    return retry(chosen);
  }

  private List<Quarantined> chosen(KeptList kept) {
    return all ? kept.all() : ids.stream().map(id -> kept.find(id, spec)).distinct().toList();
  }

  private int retry(List<Quarantined> chosen) {
    Settings settings = context.settings();
    Work work = new Work(context);
    try (Flow flow = context.whileStarting(line -> context.services().open(settings, line))) {
      context.stop().listen();
      int exitCode = work.drain(progress -> flow.retry(chosen, progress));
      long left = chosen.stream().filter(one -> !one.isThere()).count();
      context
          .notes()
          .result(
              Summary.number(left)
                  + " of "
                  + Summary.number(chosen.size())
                  + " left the quarantine");
      return exitCode == ExitCode.FINE && left < chosen.size() ? ExitCode.NOT_PROCESSED : exitCode;
    }
  }
}
