package org.ruascope.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files' form: what Grafana asks for at import is what panels use. */
class GrafanaFilesTest {
  private static final Pattern INPUT = Pattern.compile("\\$\\{(\\w+)}");
  private static final Pattern VARIABLE = Pattern.compile("\\$([a-z]+)");

  static List<JsonNode> dashboards() {
    return GrafanaPanels.dashboards();
  }

  @Test
  void eachHasAnIdOfItsOwn() {
    assertThat(dashboards())
        .extracting(dashboard -> dashboard.path("uid").asText())
        .containsExactlyInAnyOrder(
            "ruascope-overview", "ruascope-sources", "ruascope-failures", "ruascope-reporters");
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void asksForTheDataSourcesThatItUsesAndNoOthers(JsonNode dashboard) {
    Stream<String> used = matches(INPUT, dashboard);
    assertThat(dashboard.path("__inputs"))
        .extracting(input -> input.path("name").asText())
        .containsExactlyInAnyOrderElementsOf(used.distinct().toList());
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void letsAllItsVariablesBeChosen(JsonNode dashboard) {
    Stream<String> used = matches(VARIABLE, dashboard.path("panels"));
    assertThat(dashboard.at("/templating/list"))
        .extracting(variable -> variable.path("name").asText())
        .containsExactlyInAnyOrderElementsOf(used.distinct().toList());
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void numbersItsPanels(JsonNode dashboard) {
    assertThat(dashboard.path("panels"))
        .extracting(panel -> panel.path("id").asInt())
        .doesNotHaveDuplicates()
        .doesNotContain(0);
  }

  private static Stream<String> matches(Pattern pattern, JsonNode json) {
    return pattern.matcher(json.toString()).results().map((MatchResult found) -> found.group(1));
  }
}
