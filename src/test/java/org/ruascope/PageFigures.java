package org.ruascope;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.index.ElasticsearchConnection;
import org.ruascope.index.Searches;
import org.ruascope.query.Condition;
import org.ruascope.query.Dimension;
import org.ruascope.query.Domains;
import org.ruascope.query.Pending;
import org.ruascope.query.PendingCounts;
import org.ruascope.query.Period;
import org.ruascope.query.ReportRow;
import org.ruascope.query.ReporterSort;
import org.ruascope.query.Reporters;
import org.ruascope.query.Reporting;
import org.ruascope.query.Scope;
import org.ruascope.query.StoredReports;
import org.ruascope.query.Trend;
import org.ruascope.query.Trend.ByAlignment;
import org.ruascope.query.Trend.Point;
import org.ruascope.query.source.Group;
import org.ruascope.query.source.Grouping;
import org.ruascope.query.source.Listing;
import org.ruascope.query.source.Profile;
import org.ruascope.query.source.Profiles;
import org.ruascope.query.source.Sources;
import org.ruascope.testing.TestElasticsearch;

/** What the page's own interface tells of the demo's 90 days, as rows of figures by their keys. */
final class PageFigures implements AutoCloseable {
  private final ElasticsearchConnection connection =
      new ElasticsearchConnection(ElasticsearchSettings.of(TestElasticsearch.url()));
  private final Searches searches = new Searches(connection, Duration.ofSeconds(30));

  private static final int MOST = 300;

  private final LocalDate lastDay;
  private final Scope whole;

  PageFigures(LocalDate lastDay) {
    this.lastDay = lastDay;
    this.whole = new Scope(null, Period.until(lastDay, 90), List.of());
  }

  /** All that there is. */
  Scope whole() {
    return whole;
  }

  /** Of the view of a source. */
  Profile profile(Scope scope) {
    return new Profiles(searches).of(scope);
  }

  /** Of the view of reporters. */
  Reporting reporters() {
    return Reporting.of(
        new Reporters(searches, name -> 0).in(whole, lastDay), ReporterSort.REPORTS);
  }

  /** Of the view of a reporter. */
  List<ReportRow> reports() {
    return new StoredReports(searches)
        .in(whole, StoredReports.Only.ALL, 0, StoredReports.DEEPEST)
        .rows();
  }

  /** Of the intake. */
  Pending pending() {
    return new PendingCounts(searches).now();
  }

  /** The same, narrowed. */
  static Scope narrowed(Scope scope, Dimension dimension, String... values) {
    return scope.with(new Condition(dimension, List.of(values)));
  }

  /** Of the overview. */
  FigureRows domains() {
    FigureRows rows = new FigureRows();
    new Domains(searches)
        .in(whole)
        .forEach(domain -> rows.add(List.of(domain.domain()), domain.messages()));
    return rows;
  }

  /** Of the trend. */
  List<Point> points(Scope scope) {
    return new Trend(searches).in(scope, lastDay).points();
  }

  /** Of the trend: messages of each day. */
  FigureRows byDay(String label, ToLongFunction<Point> messages) {
    return byDay(label, whole, messages);
  }

  /** Of the trend of each: messages of each day. */
  FigureRows verdictsByDay(String... verdicts) {
    FigureRows rows = new FigureRows();
    for (String verdict : verdicts) {
      Scope scope = narrowed(whole, Dimension.VERDICT, verdict);
      rows.and(byDay(verdict, scope, PageFigures::messages));
    }
    return rows;
  }

  private FigureRows byDay(String label, Scope scope, ToLongFunction<Point> messages) {
    FigureRows rows = new FigureRows();
    points(scope)
        .forEach(
            point ->
                rows.add(
                    List.of(label, key(point)), FigureRows.MESSAGES, messages.applyAsLong(point)));
    return rows;
  }

  /** A day, as Elasticsearch writes it. */
  static String key(Point point) {
    return point.first() + "T00:00:00.000Z";
  }

  static long messages(Point point) {
    ByAlignment ways = point.alignment();
    return ways.both() + ways.dkim() + ways.spf() + ways.none();
  }

  /** Of the view of sources: groups, each divided by the next dimension. */
  FigureRows grouped(Scope scope, Dimension... dimensions) {
    FigureRows rows = new FigureRows();
    group(scope, Arrays.asList(dimensions), List.of(), rows);
    return rows;
  }

  private void group(Scope scope, List<Dimension> dimensions, List<String> keys, FigureRows rows) {
    Dimension dimension = dimensions.getFirst();
    for (Group group : groups(scope, dimension)) {
      List<String> all = Stream.concat(keys.stream(), Stream.of(group.name())).toList();
      if (dimensions.size() == 1) {
        rows.add(all, group);
      } else if (!group.name().equals(Condition.ABSENT)) {
        Scope within = scope.with(new Condition(dimension, List.of(group.name())));
        group(within, dimensions.subList(1, dimensions.size()), all, rows);
      }
    }
  }

  private List<Group> groups(Scope scope, Dimension by) {
    Listing first = new Listing(Listing.Sort.MESSAGES, 1, MOST, "");
    return new Sources(searches).in(scope, Grouping.by(by), first).rows();
  }

  @Override
  public void close() {
    connection.close();
  }
}
