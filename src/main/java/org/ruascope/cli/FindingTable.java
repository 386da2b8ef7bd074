package org.ruascope.cli;

import java.io.IOException;
import java.time.ZoneOffset;
import org.ruascope.cli.Terminal.Colour;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;

/** Findings for people: a line a report, as wide as the terminal. */
final class FindingTable implements FindingWriter {
  /** Of all columns but reporter and domain, and the spaces between. */
  private static final int FIXED = 10 + 8 + 10 + 8 + 13 + 6;

  private static final int LEAST = 12;

  private final Terminal terminal;
  private final Tally tally = new Tally();
  private final int flexible;

  FindingTable(Terminal terminal) {
    this.terminal = terminal;
    this.flexible = Math.clamp((terminal.width() - FIXED) / 2, LEAST, 40);
    line("reporter", "domain", "day", "records", "messages", "aligned", "outcome");
  }

  @Override
  public void write(Finding finding) throws IOException {
    tally.add(finding);
    AggregateReport report = finding.report();
    if (report == null) {
      terminal.out().println(outcome(finding) + "  " + Summary.rejected(finding));
    } else {
      write(finding, report);
    }
  }

  private void write(Finding finding, AggregateReport report) throws IOException {
    AggregateReport.Totals totals = report.totals();
    line(
        Cells.printable(report.metadata().reporter()),
        Cells.printable(report.policy().domain()),
        report.metadata().dateRange().begin().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
        Summary.number(totals.records()),
        Summary.number(totals.messages()),
        finding.outcome() == Outcome.DUPLICATE
            ? ""
            : Cells.percent(aligned(report), totals.messages()),
        outcome(finding));
  }

  private static long aligned(AggregateReport report) throws IOException {
    long[] sum = {0};
    report.records().forEach(record -> sum[0] += record.aligned() ? record.row().count() : 0);
    return sum[0];
  }

  private void line(
      String reporter,
      String domain,
      String day,
      String records,
      String messages,
      String aligned,
      String outcome) {
    terminal
        .out()
        .println(
            String.join(
                " ",
                Cells.left(reporter, flexible),
                Cells.left(domain, flexible),
                Cells.left(day, 10),
                Cells.right(records, 8),
                Cells.right(messages, 10),
                Cells.right(aligned, 8),
                outcome));
  }

  private String outcome(Finding finding) {
    return switch (finding.outcome()) {
      case ACCEPTED -> terminal.paint(Colour.GREEN, "accepted");
      case ACCEPTED_WITH_WARNINGS ->
          terminal.paint(
              Colour.YELLOW, Summary.counted(finding.warnings().size(), "warning", "warnings"));
      case QUARANTINED -> terminal.paint(Colour.RED, "quarantined");
      case DUPLICATE, NOT_A_REPORT, FAILURE_REPORT, TLS_REPORT -> finding.outcome().word();
    };
  }

  /** Sums up; what was quarantined has its line already. */
  @Override
  public void close() {
    terminal.out().println();
    new Summary(tally).counts().forEach(terminal.out()::println);
  }
}
