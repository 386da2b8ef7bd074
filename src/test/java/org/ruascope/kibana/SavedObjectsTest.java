package org.ruascope.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruascope.report.UnavailableException;

/** The import file's form, and that all that it refers to is there. */
class SavedObjectsTest {
  private static final Path FILES = Path.of("dashboards/kibana");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;

  static List<ObjectNode> objects() {
    return new DashboardFiles(FILES).read().objects();
  }

  static Stream<ObjectNode> dashboards() {
    return objects().stream().filter(object -> object.path("type").asText().equals("dashboard"));
  }

  @Test
  void eachLineIsAnObjectWithAFixedId() {
    assertThat(new DashboardFiles(FILES).read().ndjson().lines().map(SavedObjectsTest::parse))
        .extracting(object -> object.path("type").asText() + " " + object.path("id").asText())
        .containsExactly(
            "index-pattern ruascope-dmarc-records",
            "index-pattern ruascope-dmarc-reports",
            "search ruascope-records",
            "dashboard ruascope-overview",
            "dashboard ruascope-sources",
            "dashboard ruascope-failures",
            "dashboard ruascope-reporters");
  }

  @Test
  void eachRefersOnlyToObjectsBeforeIt() {
    Set<String> before = new HashSet<>();
    for (ObjectNode object : objects()) {
      for (JsonNode reference : object.path("references")) {
        assertThat(before).contains(name(reference));
      }
      before.add(name(object));
    }
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void everyReferenceIsUsedAndEveryUseHasItsReference(ObjectNode dashboard) {
    Stream<String> used = Stream.concat(usedByPanels(dashboard), usedByControls(dashboard));
    assertThat(dashboard.path("references"))
        .extracting(reference -> reference.path("name").asText())
        .containsExactlyInAnyOrderElementsOf(used.toList());
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void everyPanelHasAnIdOfItsOwn(ObjectNode dashboard) {
    List<JsonNode> panels = panels(dashboard).toList();
    assertThat(panels)
        .extracting(panel -> panel.path("panelIndex").asText())
        .doesNotHaveDuplicates();
    assertThat(panels)
        .allSatisfy(
            panel -> assertThat(panel.at("/gridData/i")).isEqualTo(panel.path("panelIndex")));
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void whatIsDrawnIsAsked(ObjectNode dashboard) {
    Stream<JsonNode> drawn =
        panels(dashboard).filter(panel -> panel.path("type").asText().equals("lens"));
    assertThat(drawn)
        .allSatisfy(
            panel -> {
              JsonNode state = panel.at("/embeddableConfig/attributes/state");
              JsonNode columns = state.at("/datasourceStates/formBased/layers/layer/columns");
              assertThat(drawnColumns(state.path("visualization")))
                  .isNotEmpty()
                  .allSatisfy(id -> assertThat(columns.has(id)).as(id).isTrue());
            });
  }

  @Test
  void aShareIsASumThroughASum() {
    JsonNode columns =
        panels(dashboards().findFirst().orElseThrow())
            .filter(panel -> panel.path("panelIndex").asText().equals("share"))
            .map(
                panel ->
                    panel.at(
                        "/embeddableConfig/attributes/state/datasourceStates/formBased/layers/layer/columns"))
            .findFirst()
            .orElseThrow();
    assertThat(columns.at("/share/references/0").asText()).isEqualTo("shareX2");
    assertThat(columns.at("/shareX0/sourceField").asText()).isEqualTo("dmarc.messages.aligned");
    assertThat(columns.at("/shareX1/sourceField").asText()).isEqualTo("dmarc.messages.all");
    JsonNode division = columns.at("/shareX2/params/tinymathAst");
    assertThat(division.path("name").asText()).isEqualTo("divide");
    assertThat(division.path("args").toString()).isEqualTo("[\"shareX0\",\"shareX1\"]");
    assertThat(columns.at("/share/params/format/id").asText()).isEqualTo("percent");
  }

  @Test
  void namesAFileThatIsMissing() {
    assertThatThrownBy(new DashboardFiles(folder)::read)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("data-views.yaml");
  }

  @Test
  void namesAFileThatIsNotInForm() throws IOException {
    Files.writeString(folder.resolve("data-views.yaml"), "- title: no id\n");
    assertThatThrownBy(new DashboardFiles(folder)::read)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("data-views.yaml")
        .hasMessageContaining("'id'");
  }

  private static Stream<String> usedByPanels(ObjectNode dashboard) {
    return panels(dashboard)
        .map(
            panel ->
                panel.path("panelIndex").asText()
                    + ":"
                    + panel
                        .path("panelRefName")
                        .asText(
                            panel.at("/embeddableConfig/attributes/references/0/name").asText()));
  }

  private static Stream<String> usedByControls(ObjectNode dashboard) {
    String controls = dashboard.at("/attributes/controlGroupInput/panelsJSON").asText();
    return parse(controls).properties().stream()
        .map(control -> "controlGroup_" + control.getKey() + ":optionsListDataView");
  }

  /** Ids of columns, wherever a visualization names one. */
  private static List<String> drawnColumns(JsonNode visualization) {
    return Stream.of(
            "xAccessor",
            "splitAccessor",
            "accessors",
            "metricAccessor",
            "primaryGroups",
            "metrics",
            "columnId")
        .flatMap(word -> visualization.findValues(word).stream())
        .flatMap(value -> value.isArray() ? each(value) : Stream.of(value))
        .map(JsonNode::asText)
        .toList();
  }

  private static Stream<JsonNode> panels(ObjectNode dashboard) {
    return each(parse(dashboard.at("/attributes/panelsJSON").asText()));
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static String name(JsonNode object) {
    return object.path("type").asText() + " " + object.path("id").asText();
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
  }
}
