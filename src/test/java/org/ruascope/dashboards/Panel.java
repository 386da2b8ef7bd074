package org.ruascope.dashboards;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ruascope.dashboards.Question.Metric;

/**
 * A panel.
 *
 * @param tool Kibana or Grafana
 * @param dashboard its title
 * @param title its own
 * @param grid where it is
 * @param questions what it asks Elasticsearch
 */
public record Panel(
    String tool, String dashboard, String title, Grid grid, List<Question> questions) {

  /** A place, in columns and rows. */
  public record Grid(int x, int y, int w, int h) {
    boolean overlaps(Grid other) {
      return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
    }
  }

  /** What its questions ask for. */
  public Set<Metric> metrics() {
    return questions.stream()
        .flatMap(question -> question.metrics().stream())
        .collect(Collectors.toSet());
  }

  /** Where it is, for people. */
  @Override
  public String toString() {
    return String.join(" / ", tool, dashboard, title);
  }
}
