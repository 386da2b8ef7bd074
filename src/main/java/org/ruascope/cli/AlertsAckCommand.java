package org.ruascope.cli;

import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.life.Acknowledgement;
import org.ruascope.alert.life.Alert;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ruascope alerts ack}. */
@Command(
    name = "ack",
    header = "Says that somebody knows of an alert: no reminders.",
    description = "It is told once more: when it is over, or if it gets worse.",
    footer = "  ruascope alerts ack 3f9a12bc --note \"the supplier is asked\"")
final class AlertsAckCommand implements Callable<Integer> {
  private final Context context;

  @Mixin private final AlertArgument which = new AlertArgument();

  @Option(names = "--note", paramLabel = "TEXT", description = "What others should know.")
  private @Nullable String note;

  AlertsAckCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (AlertDesk desk = context.alerts()) {
      Instant now = Instant.now();
      Acknowledgement by =
          new Acknowledgement(
              System.getProperty("user.name", ""), now, Objects.requireNonNullElse(note, ""));
      Alert alert = which.in(desk);
      desk.change(alert.id(), before -> before.acknowledge(by, now))
          .ifPresent(after -> context.notes().result(after.id() + ": " + after.state().word()));
      return ExitCode.FINE;
    }
  }
}
