package org.ruascope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.ruascope.dashboards.GrafanaPanels;
import org.ruascope.dashboards.LensPanels;
import org.ruascope.dashboards.Panel;
import org.ruascope.dashboards.Question;
import org.ruascope.dashboards.Question.Metric;
import org.ruascope.dashboards.Shown;
import org.ruascope.demo.DemoReports;
import org.ruascope.demo.Expected;
import org.ruascope.demo.Expected.Totals;
import org.ruascope.testing.StoredDocuments;

/** What the dashboards' panels ask of a real Elasticsearch with the demo's reports, and get. */
class DashboardsIT {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 21);
  private static final DemoReports DEMO = new DemoReports(LAST_DAY, 1);
  private static final Map<Question, Map<List<String>, Map<Metric, Double>>> ANSWERS =
      new HashMap<>();
  private static final Metric MESSAGES = new Metric("sum", "dmarc.messages.all");
  private static final Metric ALIGNED = new Metric("sum", "dmarc.messages.aligned");

  static final List<Panel> LENS = asking(LensPanels.all());
  static final List<Panel> GRAFANA = asking(GrafanaPanels.all());

  /** The demo has none of these. */
  private static final Set<String> EMPTY = Set.of("Pending records", "Collisions");

  @TempDir private static Path folder;

  private static Optional<PagePanels> page = Optional.empty();

  @BeforeAll
  static void store() throws IOException {
    StoredDemo.store(DEMO, folder);
    page = Optional.of(new PagePanels(LAST_DAY));
    assertThat(StoredDocuments.count("dmarc-reports")).isEqualTo(DEMO.expected().reports());
    assertThat(StoredDocuments.count("dmarc-records")).isPositive();
  }

  @AfterAll
  static void close() {
    page.ifPresent(PagePanels::close);
  }

  @ParameterizedTest
  @FieldSource({"LENS", "GRAFANA"})
  void eachPanelShowsSomething(Panel panel) {
    assertThat(shown(panel).isEmpty()).isEqualTo(EMPTY.contains(panel.title()));
  }

  /** Each figure of each panel, as both tools show it. */
  @ParameterizedTest
  @FieldSource({"LENS", "GRAFANA"})
  void eachPanelShowsWhatThePageShows(Panel panel) {
    assertThat(page.orElseThrow().of(panel).only(panel.metrics())).isEqualTo(shown(panel));
  }

  @Test
  void theFiguresAreThoseOfTheReports() {
    Expected expected = DEMO.expected();
    assertThat(total("DMARC overview", "Messages", MESSAGES))
        .isEqualTo(sum(expected, Totals::messages));
    assertThat(total("DMARC overview", "Aligned", ALIGNED))
        .isEqualTo(sum(expected, Totals::aligned));
    assertThat(total("DMARC reporters", "Reports", Metric.COUNT)).isEqualTo(expected.reports());
  }

  @ParameterizedTest
  @FieldSource("WHOLE")
  void noMessageIsLeftOut(Panel panel) {
    assertThat(totals(panel).get(MESSAGES)).isEqualTo(sum(DEMO.expected(), Totals::messages));
  }

  /** Panels that divide all messages among values of which each record has one, or none. */
  static final List<Panel> WHOLE =
      Stream.of(
              "DMARC overview/Messages by alignment",
              "DMARC overview/Whose mail it is",
              "DMARC overview/Messages by what was done",
              "DMARC overview/Share aligned",
              "DMARC overview/Domains",
              "DMARC overview/Services",
              "DMARC sources/Messages by verdict",
              "DMARC sources/Services",
              "DMARC sources/Networks",
              "DMARC sources/Countries",
              "DMARC sources/Organizations of the hosts",
              "DMARC reporters/Who reports",
              "DMARC reporters/What reporters find aligned")
          .map(path -> path.split("/", 2))
          .map(names -> lens(names[0], names[1]))
          .toList();

  @Test
  void theBrokenKeyOfTheStoryIsSeen() {
    double broken =
        counted(
            record ->
                has(record.at("/dmarc/dkim/selector"), "orders")
                    && has(record.at("/dmarc/verdict/failing"), "dkim_permerror"));
    assertThat(shown(lens("DMARC failures", "Signatures that are broken or can't be used")))
        .extractingByKey(List.of("orders", "dkim_permerror"))
        .extracting(row -> row.get(MESSAGES))
        .isEqualTo(broken);
  }

  @Test
  void theHelpDeskOfTheStoryIsSeen() {
    double deskly =
        counted(record -> record.at("/dmarc/source/service/name").asText().equals("Deskly"));
    assertThat(shown(lens("DMARC sources", "Services")))
        .extractingByKey(List.of("Deskly"))
        .extracting(row -> row.get(MESSAGES), row -> row.get(ALIGNED))
        .containsExactly(deskly, null);
  }

  /** Messages, record by record. */
  private static double counted(Predicate<JsonNode> chosen) {
    double messages =
        StoredDocuments.of("dmarc-records").values().stream()
            .filter(chosen)
            .mapToDouble(record -> record.at("/dmarc/messages/all").asDouble())
            .sum();
    assertThat(messages).isPositive();
    return messages;
  }

  private static boolean has(JsonNode list, String value) {
    return list.toString().contains('"' + value + '"');
  }

  private static Map<List<String>, Map<Metric, Double>> shown(Panel panel) {
    return Shown.rows(panel, DashboardsIT::answer);
  }

  private static double total(String dashboard, String title, Metric metric) {
    return totals(lens(dashboard, title)).getOrDefault(metric, 0.0);
  }

  private static double sum(Expected expected, Function<Totals, Long> figure) {
    return expected.domains().values().stream().map(figure).mapToDouble(Long::doubleValue).sum();
  }

  /** What can be added up: sums and counts over all rows. */
  private static Map<Metric, Double> totals(Panel panel) {
    return panel.questions().stream()
        .flatMap(question -> answer(question).values().stream())
        .flatMap(row -> row.entrySet().stream())
        .filter(figure -> Set.of("sum", "count").contains(figure.getKey().operation()))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.summingDouble(Map.Entry::getValue)));
  }

  /** Asked once. */
  private static Map<List<String>, Map<Metric, Double>> answer(Question question) {
    return ANSWERS.computeIfAbsent(question, Question::answer);
  }

  private static Panel lens(String dashboard, String title) {
    List<Panel> found =
        LENS.stream()
            .filter(panel -> panel.dashboard().equals(dashboard) && panel.title().equals(title))
            .toList();
    assertThat(found).as(title).hasSize(1);
    return found.getFirst();
  }

  private static List<Panel> asking(List<Panel> panels) {
    return panels.stream().filter(panel -> !panel.questions().isEmpty()).toList();
  }
}
