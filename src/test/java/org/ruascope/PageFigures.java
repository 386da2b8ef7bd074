package org.ruascope;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.index.ElasticsearchConnection;
import org.ruascope.index.Searches;
import org.ruascope.query.Domains;
import org.ruascope.query.Period;
import org.ruascope.query.Reporter;
import org.ruascope.query.Reporters;
import org.ruascope.query.Scope;
import org.ruascope.query.Trend;
import org.ruascope.query.Trend.Point;
import org.ruascope.testing.TestElasticsearch;

/** What the page's own interface tells of the demo's 90 days, as rows of figures by their keys. */
final class PageFigures implements AutoCloseable {
  private final ElasticsearchConnection connection =
      new ElasticsearchConnection(ElasticsearchSettings.of(TestElasticsearch.url()));
  private final Searches searches = new Searches(connection, Duration.ofSeconds(30));
  private final LocalDate lastDay;
  private final Scope scope;

  PageFigures(LocalDate lastDay) {
    this.lastDay = lastDay;
    this.scope = new Scope(null, Period.until(lastDay, 90), List.of());
  }

  /** Messages, and those of them that are aligned. */
  Map<List<String>, List<Double>> domains() {
    return new Domains(searches)
        .in(scope).stream()
            .collect(
                Collectors.toMap(
                    domain -> List.of(domain.domain()),
                    domain -> figures(domain.messages().all(), domain.messages().aligned())));
  }

  /** Messages, by how they passed and day. */
  Map<List<String>, List<Double>> alignmentByDay() {
    Map<List<String>, List<Double>> rows = new HashMap<>();
    for (Point point : points()) {
      put(rows, "By both", point, point.alignment().both());
      put(rows, "By DKIM only", point, point.alignment().dkim());
      put(rows, "By SPF only", point, point.alignment().spf());
      put(rows, "Not at all", point, point.alignment().none());
    }
    return rows;
  }

  /** Messages, by what was done with them and day. */
  Map<List<String>, List<Double>> dispositionByDay() {
    Map<List<String>, List<Double>> rows = new HashMap<>();
    for (Point point : points()) {
      put(rows, "Delivered", point, point.disposition().none() + point.disposition().pass());
      put(rows, "Quarantined", point, point.disposition().quarantine());
      put(rows, "Rejected", point, point.disposition().reject());
      put(rows, "Not told", point, point.disposition().unrecognised());
    }
    return rows;
  }

  /** Reports, and the messages in them. */
  Map<List<String>, List<Double>> reporters() {
    return new Reporters(searches, name -> 0)
        .in(scope, lastDay).stream()
            .collect(
                Collectors.toMap(
                    reporter -> List.of(reporter.name()), PageFigures::reportsAndMessages));
  }

  private static List<Double> reportsAndMessages(Reporter reporter) {
    return figures(reporter.reports(), reporter.messages());
  }

  private List<Point> points() {
    return new Trend(searches).in(scope, lastDay).points();
  }

  private static void put(
      Map<List<String>, List<Double>> rows, String key, Point point, long messages) {
    if (messages > 0) {
      rows.put(List.of(key, point.first() + "T00:00:00.000Z"), figures(messages));
    }
  }

  private static List<Double> figures(Long... figures) {
    return Stream.of(figures).map(Long::doubleValue).toList();
  }

  @Override
  public void close() {
    connection.close();
  }
}
