package org.ruascope.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.cli.AlertDesk.Tried;
import picocli.CommandLine.Command;

/** {@code ruascope alerts test}. */
@Command(
    name = "test",
    header = "Sends a test notice by each channel.",
    description = "Says what each channel answers.",
    footer = "  ruascope alerts test")
final class AlertsTestCommand implements Callable<Integer> {
  private final Context context;

  AlertsTestCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (AlertDesk desk = context.alerts()) {
      List<Tried> tried = desk.test();
      if (tried.isEmpty()) {
        context.notes().error("There is no channel", "configure one: channels.NAME.type");
        return ExitCode.UNAVAILABLE;
      }
      tried.forEach(this::tell);
      return tried.stream().allMatch(each -> each.failure() == null)
          ? ExitCode.FINE
          : ExitCode.UNAVAILABLE;
    }
  }

  private void tell(Tried tried) {
    DeliveryException failure = tried.failure();
    if (failure == null) {
      context.notes().result(tried.channel() + ": sent");
    } else {
      String message =
          tried.channel() + ": " + Cells.printable(String.valueOf(failure.getMessage()));
      context.notes().error(message, Cells.printable(failure.remedy()));
    }
  }
}
