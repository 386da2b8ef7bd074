package org.ruascope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.archive.Archive;
import org.ruascope.config.ConfigurationException;
import org.ruascope.config.DataSettings;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.config.Limits;
import org.ruascope.index.ElasticsearchConnection;
import org.ruascope.index.Indexer;
import org.ruascope.parse.ReportParser;
import org.ruascope.receive.Progress;
import org.ruascope.report.Enricher;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.Verifiers;
import org.ruascope.unpack.Unpacker;

/** A route file that is wrong stops the start, with its name, line and reason. */
class RouteFilesTest {

  @TempDir private Path folder;

  @Test
  void oursAreRight() {
    start();
  }

  @Test
  void oneOfTheUsersOwnMayFeedTheDoor() throws IOException {
    write("own.yaml", route("direct:own", "direct:ingest"));
    start();
  }

  @Test
  void aMistakeInYamlIsNamedWithItsLine() throws IOException {
    write("own.yaml", "- route:\n    id: own\n    from: [\n");
    assertFault("own.yaml:");
  }

  @Test
  void aMisspeltStepIsNamedWithItsLine() throws IOException {
    write("own.yaml", route("direct:own", "direct:ingest").replace("- to:", "- too:"));
    assertFault("own.yaml:6", "too");
  }

  @Test
  void anUnknownComponentIsNamed() throws IOException {
    write("own.yaml", route("nosuch:thing", "direct:ingest"));
    assertFault("own.yaml", "nosuch");
  }

  @Test
  void aDirectThatNobodyReadsIsNamedWithItsLine() throws IOException {
    write("own.yaml", route("direct:own", "direct:ingst"));
    assertFault("own.yaml:6", "direct:ingst");
  }

  @Test
  void aRouteConfigurationThatIsNotThereIsNamed() throws IOException {
    String route = route("direct:own", "direct:ingest");
    write("own.yaml", route.replace("id: own", "id: own\n    routeConfigurationId: nosuch"));
    assertFault("own.yaml", "nosuch");
  }

  @Test
  void aFolderThatIsNotThereIsSaidSo() {
    RouteFiles files = new RouteFiles(folder.resolve("none"), Optional.empty());
    assertThatThrownBy(files::all).isInstanceOf(UnavailableException.class);
  }

  private static String route(String from, String to) {
    return """
        - route:
            id: own
            from:
              uri: %s
              steps:
                - to: %s
        """
        .formatted(from, to);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void assertFault(String... words) {
    assertThatThrownBy(this::start)
        .isInstanceOfSatisfying(
            ConfigurationException.class,
            e -> assertThat(e.faults().getFirst().toString()).contains(words));
  }

  /** Nothing is asked of Elasticsearch at start. */
  private void start() {
    DataSettings data = new DataSettings(folder, folder, folder);
    ElasticsearchSettings nobody = ElasticsearchSettings.of(URI.create("http://127.0.0.1:9"));
    try (ElasticsearchConnection connection = new ElasticsearchConnection(nobody);
        Indexer indexer = new Indexer(connection, Enricher.NONE);
        Pipeline pipeline = pipeline(data, indexer)) {
      pipeline.start();
    }
  }

  private Pipeline pipeline(DataSettings data, Indexer indexer) {
    Limits limits = Limits.DEFAULT;
    return new Pipeline(
        new Stages(
            new Unpacker(limits),
            new ReportParser(limits),
            Verifiers.withoutDns(),
            new Archive(data, limits),
            indexer,
            TestPipeline.nothingPending()),
        new RouteFiles(Path.of("camel-routes"), Optional.of(folder)),
        List.of(),
        Progress.SILENT,
        (source, failure) -> {});
  }
}
