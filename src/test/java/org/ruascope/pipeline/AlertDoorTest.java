package org.ruascope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.report.UnavailableException;

/** Alerts by a route of the user's own: the example of docs/channels.md. */
final class AlertDoorTest {
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Map<String, String> VARIABLES =
      Map.of("id", "4711", "subject", "Keys fail", "text", "Keys of a\\r\\nX-Header: fail.");

  @TempDir private Path folder;

  @Test
  void theExampleWritesFiles() throws Exception {
    run(example(folder.toString()));
    assertThat(folder.resolve("4711.txt"))
        .content()
        .isEqualTo("Keys fail\n\nKeys of a\\r\\nX-Header: fail.");
  }

  @Test
  void whatTheRouteThrowsIsThrown() throws IOException {
    String broken = example("/proc/nowhere");
    assertThatThrownBy(() -> run(broken)).hasMessageContaining("/proc/nowhere");
  }

  @Test
  void withoutARouteNothingIsTold() {
    assertThatThrownBy(() -> new AlertDoor(files()).pass("{}", VARIABLES))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("no route reads from direct:alert");
    assertThatThrownBy(() -> run("- route: {from: {uri: 'direct:other', steps: [{log: x}]}}"))
        .hasMessage("no route reads from direct:alert");
  }

  @Test
  void theCheckFindsIt() throws IOException {
    Files.writeString(folder.resolve("own.yaml"), example("/srv/alerts"));
    assertThat(AlertRoute.in(files())).isEqualTo("route alerts-to-a-folder");
  }

  @Test
  void theCheckFindsNone() {
    assertThatThrownBy(() -> AlertRoute.in(files()))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("no route reads from direct:alert");
  }

  @Test
  void forACommandOnlyThatRouteIsStartedAndWhatItSendsTo() throws Exception {
    Path out = folder.resolve("out");
    Files.writeString(
        folder.resolve("own.yaml"),
        """
        - route: {from: {uri: "direct:alert", steps: [{to: "direct:next"}]}}
        - route: {from: {uri: "direct:next", steps: [{toD: "file:%1$s?fileName=${variable.id}"}]}}
        - route: {from: {uri: "file:%1$s", steps: [{to: "direct:ingest"}]}}
        """
            .formatted(out));
    try (AlertDoor door = new AlertDoor(files())) {
      door.pass("{}", VARIABLES);
      door.pass("{}", VARIABLES);
    }
    assertThat(out.resolve("4711")).content().isEqualTo("{}");
  }

  private RouteFiles files() {
    return new RouteFiles(Path.of("camel-routes"), Optional.of(folder));
  }

  private static void run(String routes) throws Exception {
    try (DefaultCamelContext context = new DefaultCamelContext()) {
      PluginHelper.getRoutesLoader(context)
          .loadRoutes(ResourceHelper.fromString("example.yaml", routes));
      context.start();
      AlertDoor door = new AlertDoor(new RouteFiles(Path.of("camel-routes"), Optional.empty()));
      door.open(context);
      door.pass("{}", VARIABLES);
    }
  }

  private static String example(String target) throws IOException {
    String page = Files.readString(Path.of("docs/channels.md"));
    String yaml =
        YAML.matcher(page).results().map((MatchResult r) -> r.group(1)).findFirst().orElseThrow();
    assertThat(yaml).containsOnlyOnce("/srv/alerts");
    return yaml.replace("/srv/alerts", target);
  }
}
