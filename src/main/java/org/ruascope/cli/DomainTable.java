package org.ruascope.cli;

import java.util.List;
import org.ruascope.cli.Demo.DomainRow;

/** Sums by domain, for people. */
final class DomainTable {
  private final Terminal terminal;

  DomainTable(Terminal terminal) {
    this.terminal = terminal;
  }

  void show(List<DomainRow> rows) {
    terminal.out().println();
    line("domain", "reports", "records", "messages", "aligned");
    for (DomainRow row : rows) {
      line(
          Cells.printable(row.domain()),
          Summary.number(row.reports()),
          Summary.number(row.records()),
          Summary.number(row.messages()),
          Cells.percent(row.aligned(), row.messages()));
    }
    terminal.out().println();
  }

  private void line(String domain, String... numbers) {
    StringBuilder line = new StringBuilder(Cells.left(domain, 24));
    for (String number : numbers) {
      line.append(Cells.right(number, 12));
    }
    terminal.out().println(line);
  }
}
