package org.ruascope.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruascope.dashboards.Question.Bucket;
import org.ruascope.dashboards.Question.Metric;

/** What panels ask fits what is stored, and they fit on their dashboards. */
class PanelsTest {
  private static final Map<String, Integer> COLUMNS = Map.of("Kibana", 48, "Grafana", 24);
  private static final Map<String, List<String>> SUITABLE =
      Map.of(
          "terms", List.of("keyword", "ip", "boolean"),
          "date_histogram", List.of("date"),
          "min", List.of("date"),
          "max", List.of("date"),
          "sum", List.of("long"),
          "cardinality", List.of("keyword", "ip"));
  private static final Pattern SEARCHED = Pattern.compile("([@\\w.]+):");

  static Stream<Panel> panels() {
    return Stream.of(LensPanels.all(), GrafanaPanels.all()).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("panels")
  void eachFieldHasATypeThatFitsTheOperation(Panel panel) {
    for (Question question : panel.questions()) {
      Mapping mapping = Mapping.of(question.index());
      for (Bucket bucket : question.buckets()) {
        if (!bucket.operation().equals("filters")) {
          assertThat(SUITABLE.get(bucket.operation()))
              .contains(mapping.aggregatable(bucket.field()));
        }
      }
      for (Metric metric : question.metrics()) {
        if (!metric.operation().equals("count")) {
          assertThat(SUITABLE.get(metric.operation()))
              .contains(mapping.aggregatable(metric.field()));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("panels")
  void eachFieldThatIsSearchedForExists(Panel panel) {
    for (Question question : panel.questions()) {
      Mapping mapping = Mapping.of(question.index());
      Stream<String> queries =
          Stream.concat(
              Stream.of(question.query()),
              question.buckets().stream().flatMap(bucket -> bucket.filters().values().stream()));
      assertThat(queries.flatMap(PanelsTest::fields))
          .allSatisfy(
              field -> assertThat(mapping.searchable(field)).as(field).isNotEqualTo("none"));
    }
  }

  @ParameterizedTest
  @MethodSource("panels")
  void noneIsWiderThanItsDashboard(Panel panel) {
    Panel.Grid grid = panel.grid();
    assertThat(grid.x()).isNotNegative();
    assertThat(grid.w()).isPositive();
    assertThat(grid.h()).isPositive();
    assertThat(grid.x() + grid.w()).isLessThanOrEqualTo(COLUMNS.get(panel.tool()));
  }

  @Test
  void noTwoOverlap() {
    assertThat(dashboards().values())
        .allSatisfy(
            panels ->
                assertThat(panels)
                    .allSatisfy(
                        one ->
                            assertThat(panels)
                                .filteredOn(other -> other.grid().overlaps(one.grid()))
                                .containsExactly(one)));
  }

  @Test
  void bothToolsHaveTheSameFourDashboards() {
    assertThat(dashboards().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of("Kibana", "Grafana")
                .flatMap(
                    tool ->
                        Stream.of("overview", "sources", "failures", "reporters")
                            .map(name -> tool + " DMARC " + name))
                .toList());
  }

  private static Map<String, List<Panel>> dashboards() {
    return panels().collect(Collectors.groupingBy(panel -> panel.tool() + " " + panel.dashboard()));
  }

  private static Stream<String> fields(String query) {
    return SEARCHED.matcher(query).results().map((MatchResult found) -> found.group(1));
  }
}
