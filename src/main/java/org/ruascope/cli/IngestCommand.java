package org.ruascope.cli;

import java.util.concurrent.Callable;
import org.ruascope.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ruascope ingest}: files into Elasticsearch. */
@Command(
    name = "ingest",
    header = "Stores the reports in files.",
    description =
        "Stores the reports in these files, like 'run' does those of mailboxes. The files stay"
            + " where they are. What is no report is left alone.",
    footer = {
      "  ruascope ingest ~/old-reports mails.mbox",
      "  ruascope ingest - || exit 75                   from a mail server's pipe: what",
      "                                                 can't be stored is sent again"
    })
final class IngestCommand implements Callable<Integer> {
  private final Context context;
  @Mixin private final PathArguments paths = new PathArguments();

  IngestCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Inputs inputs = paths.inputs(context.terminal());
    Settings settings = context.settings();
    Work work = new Work(context);
    try (Flow flow = context.whileStarting(line -> context.services().open(settings, line))) {
      context.stop().listen();
      return work.drain(progress -> flow.drain(inputs, progress));
    }
  }
}
