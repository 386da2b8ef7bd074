package org.ruascope.query;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The reporters of a scope.
 *
 * @param totals of all of them
 * @param rows each of them
 */
public record Reporting(Totals totals, List<Reporter> rows) {

  public Reporting {
    rows = List.copyOf(rows);
  }

  /**
   * All together.
   *
   * @param reporters with reports in the period
   * @param silent that should have reported by their own habit, and haven't
   * @param reports in the period; the next ones are of these
   * @param messages that they count
   * @param doubtful whose mail is forged or changed, or whose sender isn't known yet
   * @param skipped records that couldn't be used
   * @param collisions with the key of another and other content
   * @param repeated that came again since the service was started
   */
  public record Totals(
      long reporters,
      long silent,
      long reports,
      long messages,
      long doubtful,
      long skipped,
      long collisions,
      long repeated) {

    private static Totals of(List<Reporter> all) {
      return new Totals(
          all.stream().filter(each -> each.reports() > 0).count(),
          all.stream().filter(each -> each.habit().state() == Habit.State.SILENT).count(),
          sum(all, Reporter::reports),
          sum(all, Reporter::messages),
          sum(all, each -> each.with("failed") + each.with("temporary")),
          sum(all, Reporter::skipped),
          sum(all, Reporter::collisions),
          sum(all, Reporter::repeated));
    }

    private static long sum(List<Reporter> all, ToLongFunction<Reporter> figure) {
      return all.stream().mapToLong(figure).sum();
    }
  }

  /** All of them, in order. */
  public static Reporting of(List<Reporter> all, ReporterSort sort) {
    return new Reporting(Totals.of(all), all.stream().sorted(sort.order()).toList());
  }
}
