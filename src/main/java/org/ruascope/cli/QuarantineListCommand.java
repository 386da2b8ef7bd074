package org.ruascope.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ruascope quarantine list}. */
@Command(
    name = "list",
    header = "Lists what is in the quarantine, the newest last.",
    description = "A line each: id, when (UTC), why, where it came from, and the detail.",
    footer = {
      "  ruascope quarantine list",
      "  ruascope quarantine list | grep too_large",
    })
final class QuarantineListCommand implements Callable<Integer> {
  private final Context context;

  QuarantineListCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    KeptList kept = KeptList.of(context);
    if (kept.all().isEmpty()) {
      context.notes().info("The quarantine is empty.");
    } else {
      new QuarantineTable(context.terminal(), kept).show();
    }
    return ExitCode.FINE;
  }
}
