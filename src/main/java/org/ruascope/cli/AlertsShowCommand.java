package org.ruascope.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Notice;
import org.ruascope.alert.life.Acknowledgement;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.Delivery;
import org.ruascope.alert.life.Silence;
import org.ruascope.alert.life.Telling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ruascope alerts show}. */
@Command(
    name = "show",
    header = "Shows an alert: what is so, what to do, and who was told.",
    description = "Times are in UTC.",
    footer = "  ruascope alerts show 3f9a12bc")
final class AlertsShowCommand implements Callable<Integer> {
  private static final int FIELD_WIDTH = 13;

  private final Context context;
  private final PrintStream out;

  @Mixin private final AlertArgument which = new AlertArgument();

  AlertsShowCommand(Context context) {
    this.context = context;
    this.out = context.terminal().out();
  }

  @Override
  public Integer call() {
    try (AlertDesk desk = context.alerts()) {
      Alert alert = which.in(desk);
      Notice notice = desk.words(alert);
      NoticeLines lines = new NoticeLines(out);
      lines.headline(notice);
      lines.body(notice);
      out.println();
      times(alert);
      people(alert);
      alert.tellings().forEach(this::telling);
      out.flush();
      return ExitCode.FINE;
    }
  }

  private void times(Alert alert) {
    line("id", alert.id());
    line("state", alert.state().word());
    time("began", alert.times().began());
    time("noticed", alert.times().noticed());
    time("fired", alert.times().fired());
    time("not seen", alert.times().absent());
    time("resolved", alert.times().resolved());
  }

  private void people(Alert alert) {
    Acknowledgement known = alert.acknowledged();
    if (known != null) {
      line("acknowledged", AlertTable.WHEN.format(known.at()) + " by " + known.by());
      line("note", known.note());
    }
    Silence silence = alert.silence();
    if (silence != null) {
      line("silenced", "until " + AlertTable.WHEN.format(silence.until()) + " by " + silence.by());
      line("note", silence.note());
    }
  }

  private void telling(Telling telling) {
    time(telling.occasion().word(), telling.at());
    telling.deliveries().forEach((channel, delivery) -> line("", delivery(channel, delivery)));
  }

  private static String delivery(String channel, Delivery delivery) {
    String trouble = delivery.trouble() == null ? "" : ", after: " + delivery.trouble();
    return "%s: %s, %s%s"
        .formatted(
            channel, delivery.state().word(), AlertTable.WHEN.format(delivery.at()), trouble);
  }

  private void time(String field, @Nullable Instant time) {
    line(field, time == null ? "" : AlertTable.WHEN.format(time));
  }

  private void line(String field, String text) {
    if (!text.isEmpty()) {
      out.println(Cells.left(field, FIELD_WIDTH) + Cells.printable(text));
    }
  }
}
