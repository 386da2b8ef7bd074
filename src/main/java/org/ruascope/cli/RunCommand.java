package org.ruascope.cli;

import java.util.concurrent.Callable;
import org.ruascope.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ruascope run}: the service. */
@Command(
    name = "run",
    header = "The service: polls mailboxes and folders and stores the reports.",
    description =
        "Polls every configured mailbox and folder on its schedule and stores the reports, until"
            + " SIGTERM or Ctrl-C; what is in flight then is finished.",
    footer = {
      "  ruascope run --config /etc/ruascope/ruascope.properties --json",
      "  ruascope run --once --quiet                    from cron: silent if all is well"
    })
final class RunCommand implements Callable<Integer> {
  private final Context context;

  @Option(
      names = "--once",
      description = "Drain everything now and exit, with a summary and a telling exit code.")
  private boolean once;

  RunCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Settings settings = context.settings();
    Work work = new Work(context);
    try (Flow flow = context.whileStarting(line -> context.services().open(settings, line))) {
      context.stop().listen();
      return once ? work.drain(flow::drain) : work.serve(flow::serve);
    }
  }
}
