package org.ruascope.cli;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.ruascope.alert.Notice;
import org.ruascope.alert.life.Alert;

/** Alerts for people, a line each. */
final class AlertTable {
  static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int ID_WIDTH = 8;
  private static final int STATE_WIDTH = 12;
  private static final int SEVERITY_WIDTH = 8;
  private static final int WHEN_WIDTH = 16;
  private static final int DOMAIN_WIDTH = 24;
  private static final int SPACES = 5;
  private static final int LEAST = 30;

  private final Terminal terminal;
  private final Function<Alert, Notice> words;
  private final int rest;

  AlertTable(Terminal terminal, Function<Alert, Notice> words) {
    this.terminal = terminal;
    this.words = words;
    int others = ID_WIDTH + STATE_WIDTH + SEVERITY_WIDTH + WHEN_WIDTH + DOMAIN_WIDTH + SPACES;
    this.rest = Math.max(LEAST, terminal.width() - others);
  }

  void show(List<Alert> alerts) {
    line("id", "state", "severity", "since", "domain", "what");
    for (Alert alert : alerts) {
      line(
          alert.id(),
          alert.state().word(),
          alert.observation().severity().word(),
          WHEN.format(alert.times().began()),
          Objects.requireNonNullElse(alert.observation().domain(), "-"),
          words.apply(alert).headline().text());
    }
    terminal.out().flush();
  }

  private void line(
      String id, String state, String severity, String when, String domain, String what) {
    String line =
        String.join(
            " ",
            Cells.left(id.substring(0, Math.min(ID_WIDTH, id.length())), ID_WIDTH),
            Cells.left(state, STATE_WIDTH),
            Cells.left(severity, SEVERITY_WIDTH),
            Cells.left(when, WHEN_WIDTH),
            Cells.left(Cells.printable(domain), DOMAIN_WIDTH),
            Cells.left(Cells.printable(what), rest));
    terminal.out().println(line.stripTrailing());
  }
}
