package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;

/** Who reports, and who has fallen silent. */
public final class Reporters {
  /** Bounds the answer: a stranger may call himself anything, a thousand times. */
  static final int MOST = 300;

  private static final String PERIOD = "period";
  private static final String HABIT = "habit";
  private static final String REPORTERS = "reporters";

  private final Searches searches;
  private final ToLongFunction<String> repeated;

  /**
   * Asks there.
   *
   * @param repeated how many reports of a reporter came again since the service was started
   */
  public Reporters(Searches searches, ToLongFunction<String> repeated) {
    this.searches = searches;
    this.repeated = repeated;
  }

  /**
   * The reporters in the period, and those of the 90 days before its end: at most {@value #MOST} of
   * each, those with the most reports. One round trip.
   *
   * @param today nobody reports on days after it
   * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer
   */
  public List<Reporter> in(Scope scope, LocalDate today) {
    LocalDate last = earlier(scope.period().last(), today);
    Scope habit = scope.in(Period.until(last, Habit.WINDOW));
    Found found =
        Found.of(
            searches.aggregate(
                Alias.REPORTS,
                scope.in(both(scope.period(), habit.period())).reports(),
                Map.of(
                    PERIOD, reporters(scope, ReporterFigures.ASKED),
                    HABIT, reporters(habit, ReporterDays.ASKED))));
    return reporters(found.in(PERIOD).named(REPORTERS), found.in(HABIT).named(REPORTERS), last);
  }

  private static Period both(Period one, Period other) {
    LocalDate last = one.last().isAfter(other.last()) ? one.last() : other.last();
    return new Period(earlier(one.first(), other.first()), last);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static Aggregation reporters(Scope scope, Map<String, Aggregation> asked) {
    return Asked.where(
        scope.reports(), Map.of(REPORTERS, Asked.usual(Dimension.REPORTER.field(), MOST, asked)));
  }

  private List<Reporter> reporters(
      Map<String, Found> figures, Map<String, Found> days, LocalDate last) {
    List<Reporter> all = new ArrayList<>();
    figures.forEach((name, bucket) -> all.add(reporter(bucket, days.get(name), last)));
    days.forEach(
        (name, bucket) -> {
          if (!figures.containsKey(name)) {
            ReporterDays known = ReporterDays.of(bucket);
            Habit habit = Habit.of(known.days(), last);
            all.add(Reporter.before(name, known, habit, repeated(name)));
          }
        });
    return all;
  }

  private Reporter reporter(Found bucket, @Nullable Found days, LocalDate today) {
    ReporterFigures figures = new ReporterFigures(bucket);
    ReporterDays known = days == null ? ReporterDays.NONE : ReporterDays.of(days);
    Habit habit =
        days == null
            ? Habit.gone(Period.day(figures.last()), today)
            : Habit.of(known.days(), today);
    return figures.reporter(known, habit, repeated(bucket.key()));
  }

  private long repeated(String name) {
    return repeated.applyAsLong(name);
  }
}
