package org.ruascope.pipeline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/routes.md, run as it stands there; only the folder is another. */
class RoutesPageTest {

  private static final Path PAGE = Path.of("docs/routes.md");
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void eachFileEndsInAFolderNamedAfterTheAnswer() throws Exception {
    write("monday/new.xml", "a report");
    write("monday/broken.gz", "half a report");
    write("letter.eml", "a letter");
    write("monday/during-an-outage.ZIP", "Elasticsearch is away");
    write("monday/notes.txt", "not one of ours");

    run(4);

    assertThat(files())
        .containsExactlyInAnyOrder(
            "monday/.processed/new.xml",
            "monday/.quarantine/broken.gz",
            ".leave/letter.eml",
            "monday/during-an-outage.ZIP",
            "monday/notes.txt");
  }

  private void run(int exchanges) throws Exception {
    try (DefaultCamelContext context = new DefaultCamelContext()) {
      RouteBuilder.addRoutes(
          context, routes -> routes.from("direct:ingest").process(RoutesPageTest::answer));
      PluginHelper.getRoutesLoader(context)
          .loadRoutes(ResourceHelper.fromString("example.yaml", example(folder)));
      NotifyBuilder all = new NotifyBuilder(context).from("file:*").whenDone(exchanges).create();
      context.start();
      assertThat(all.matches(30, SECONDS)).isTrue();
    }
  }

  /** The page's example, reading from this folder. */
  static String example(Path folder) throws IOException {
    List<String> examples =
        YAML.matcher(Files.readString(PAGE)).results().map((MatchResult r) -> r.group(1)).toList();
    assertThat(examples).hasSize(1);
    assertThat(examples.getFirst()).containsOnlyOnce("/srv/dmarc");
    return examples.getFirst().replace("/srv/dmarc", folder.toString());
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toSet());
    }
  }

  /** Stands in for the pipeline. */
  private static void answer(Exchange exchange) {
    String text = exchange.getMessage().getBody(String.class);
    exchange
        .getMessage()
        .setBody(
            switch (text) {
              case "a report" -> "processed";
              case "half a report" -> "quarantine";
              case "a letter" -> "leave";
              default -> throw new IllegalStateException(text);
            });
  }
}
