package org.ruascope.cli;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ruascope.archive.QuarantineNote.Refusal;
import org.ruascope.archive.Quarantined;

/** What is in the quarantine, for people: a line each, as wide as the terminal. */
final class QuarantineTable {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int WHEN_WIDTH = 16;
  private static final int REASON_WIDTH = 17;
  private static final int SPACES = 4;
  private static final int LEAST = 16;
  private static final int MOST = 60;

  private final Terminal terminal;
  private final KeptList kept;
  private final int idWidth;
  private final int flexible;

  QuarantineTable(Terminal terminal, KeptList kept) {
    this.terminal = terminal;
    this.kept = kept;
    this.idWidth = kept.id(kept.all().getFirst()).length();
    int left = terminal.width() - idWidth - WHEN_WIDTH - REASON_WIDTH - SPACES;
    this.flexible = Math.clamp(left / 2, LEAST, MOST);
  }

  void show() {
    line("id", "when", "reason", "source", "detail");
    kept.all().forEach(this::show);
    terminal.out().flush();
  }

  private void show(Quarantined one) {
    List<Refusal> refusals = one.note().refusals();
    line(
        kept.id(one),
        WHEN.format(one.note().time()),
        refusals.isEmpty() ? "-" : refusals.getFirst().reason(),
        one.note().source(),
        detail(refusals));
  }

  private static String detail(List<Refusal> refusals) {
    return switch (refusals.size()) {
      case 0 -> "its note is lost";
      case 1 -> refusals.getFirst().detail();
      default -> refusals.getFirst().detail() + ", and " + (refusals.size() - 1) + " more";
    };
  }

  private void line(String id, String when, String reason, String source, String detail) {
    String line =
        String.join(
            " ",
            Cells.left(id, idWidth),
            Cells.left(when, WHEN_WIDTH),
            Cells.left(Cells.printable(reason), REASON_WIDTH),
            Cells.left(Cells.printable(source), flexible),
            Cells.left(Cells.printable(detail), flexible));
    terminal.out().println(line.stripTrailing());
  }
}
