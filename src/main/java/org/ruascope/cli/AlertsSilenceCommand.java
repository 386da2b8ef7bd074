package org.ruascope.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.Silence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ruascope alerts silence}. */
@Command(
    name = "silence",
    header = "Tells nobody of an alert for a while.",
    description =
        "Also if it ends and comes back meanwhile. If it is still so afterwards, it is told again."
            + " With --until 0m it is told again from now on.",
    footer = {
      "  ruascope alerts silence 3f9a12bc --until 14d --note \"the supplier mends it\"",
      "  ruascope alerts silence 3f9a12bc --until 2026-12-24"
    })
final class AlertsSilenceCommand implements Callable<Integer> {
  private final Context context;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Mixin private final AlertArgument which = new AlertArgument();

  @Option(
      names = "--until",
      paramLabel = "TIME",
      required = true,
      converter = PointAhead.class,
      description = "12h or 7d from now, or the begin of a day in UTC.")
  private Instant until = Instant.EPOCH;

  @Option(names = "--note", paramLabel = "TEXT", description = "Why, for others.")
  private @Nullable String note;

  AlertsSilenceCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Instant now = Instant.now();
    if (until.isBefore(now.minus(1, ChronoUnit.MINUTES))) {
      throw new ParameterException(spec.commandLine(), "--until is over: it must be ahead");
    }
    try (AlertDesk desk = context.alerts()) {
      String by = System.getProperty("user.name", "");
      Silence silence = new Silence(until, note == null ? "" : note, by, now);
      Alert alert = which.in(desk);
      desk.change(alert.id(), before -> before.silence(silence, now))
          .ifPresent(
              after ->
                  context
                      .notes()
                      .result(
                          "%s: %s until %s"
                              .formatted(
                                  after.id(),
                                  after.state().word(),
                                  AlertTable.WHEN.format(until))));
      return ExitCode.FINE;
    }
  }
}
