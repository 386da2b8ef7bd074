package org.ruascope;

import static org.ruascope.FigureRows.FIRST;
import static org.ruascope.FigureRows.LAST;
import static org.ruascope.FigureRows.MESSAGES;
import static org.ruascope.FigureRows.REPORTERS;
import static org.ruascope.FigureRows.SKIPPED;
import static org.ruascope.dashboards.Question.Metric.COUNT;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ruascope.dashboards.Question.Metric;
import org.ruascope.query.Dimension;
import org.ruascope.query.ReportRow;
import org.ruascope.query.Reporter;
import org.ruascope.query.Reporter.Count;
import org.ruascope.query.Reporting.Totals;

/** The panels of reporters as the page would show them. */
record ReporterPanels(PageFigures page) {
  private static final List<String> BELIEVED = List.of("verified", "trusted_header");

  FigureRows of(String title) {
    Totals totals = page.reporters().totals();
    return switch (title) {
      case "Reports" -> one(COUNT, totals.reports());
      case "Reporters" -> one(REPORTERS, totals.reporters());
      case "Reports that aren't verified" -> one(COUNT, totals.reports() - believed());
      case "Collisions" -> one(COUNT, totals.collisions());
      case "Reports by reporter" -> byDay();
      case "How far to believe them" -> authenticity();
      case "Who reports" -> reporters();
      case "Why they are believed or not" ->
          counted(row -> List.of(String.valueOf(row.authenticityDetail())));
      case "What is odd about reports" -> warnings();
      case "What reporters find aligned" -> page.grouped(page.whole(), Dimension.REPORTER);
      default -> throw new AssertionError(title);
    };
  }

  private static FigureRows one(Metric metric, long figure) {
    return new FigureRows().add(List.of(), metric, figure);
  }

  private long believed() {
    return rows()
        .flatMap(row -> row.authenticity().stream())
        .filter(count -> BELIEVED.contains(count.value()))
        .mapToLong(Count::reports)
        .sum();
  }

  private Stream<Reporter> rows() {
    return page.reporters().rows().stream();
  }

  private FigureRows counted(Function<ReportRow, List<String>> keys) {
    FigureRows rows = new FigureRows();
    page.reports().forEach(row -> rows.add(keys.apply(row), COUNT, 1));
    return rows;
  }

  /** Of those who report the most, as the panel. */
  private FigureRows byDay() {
    List<String> most = rows().map(Reporter::name).limit(10).toList();
    FigureRows rows = counted(row -> List.of(row.reporter(), midnight(row)));
    rows.all().keySet().removeIf(keys -> !most.contains(keys.getFirst()));
    return rows;
  }

  private static String midnight(ReportRow row) {
    return day(row) + "T00:00:00.000Z";
  }

  private static LocalDate day(ReportRow row) {
    return LocalDate.parse(row.begin().substring(0, 10));
  }

  private FigureRows authenticity() {
    FigureRows rows = new FigureRows();
    rows()
        .flatMap(row -> row.authenticity().stream())
        .forEach(count -> rows.add(List.of(count.value()), COUNT, count.reports()));
    return rows;
  }

  private FigureRows warnings() {
    FigureRows rows = new FigureRows();
    rows()
        .forEach(
            row ->
                row.warnings()
                    .forEach(
                        count ->
                            rows.add(List.of(count.value(), row.name()), COUNT, count.reports())));
    return rows;
  }

  private FigureRows reporters() {
    FigureRows rows = new FigureRows();
    rows().forEach(row -> add(rows, row, page.reports()));
    return rows;
  }

  private static void add(FigureRows rows, Reporter reporter, List<ReportRow> reports) {
    List<String> name = List.of(reporter.name());
    List<LocalDate> days =
        reports.stream()
            .filter(row -> row.reporter().equals(reporter.name()))
            .map(ReporterPanels::day)
            .sorted()
            .toList();
    rows.add(name, COUNT, reporter.reports())
        .add(name, MESSAGES, reporter.messages())
        .add(name, SKIPPED, reporter.skipped())
        .add(name, FIRST, days.getFirst())
        .add(name, LAST, days.getLast());
  }
}
