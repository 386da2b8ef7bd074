package org.ruascope.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ruascope.archive.Archive;
import org.ruascope.config.DataSettings;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.config.Limits;
import org.ruascope.config.MailboxSettings;
import org.ruascope.config.Schedule;
import org.ruascope.index.ElasticsearchConnection;
import org.ruascope.index.Indexer;
import org.ruascope.parse.ReportParser;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;
import org.ruascope.receive.imap.MailboxSource;
import org.ruascope.report.Enricher;
import org.ruascope.report.Renewed;
import org.ruascope.testing.GreenMailServer;
import org.ruascope.testing.PlainMailbox;
import org.ruascope.testing.TestElasticsearch;
import org.ruascope.testing.Verifiers;
import org.ruascope.unpack.Unpacker;
import org.ruascope.verify.Verifier;

/** The pipeline with all its real parts, its data in a folder of the test's. */
final class TestPipeline implements AutoCloseable {
  private static final Pattern SUM =
      Pattern.compile("\"total\":\\{\"value\":(\\d+).*\"sum\":\\{\"value\":(\\d+)\\.0");
  private static final Path ROUTES = Path.of("camel-routes");

  private final ElasticsearchConnection connection;
  private final Indexer indexer;
  private final Pipeline pipeline;

  TestPipeline(Path folder, List<ScheduledSource> sources, PollListener listener) {
    this(ElasticsearchSettings.of(TestElasticsearch.url()), folder, sources, listener);
  }

  /** With a verifier that knows somebody. */
  TestPipeline(
      Path folder, Verifier verifier, List<ScheduledSource> sources, PollListener listener) {
    this(
        ElasticsearchSettings.of(TestElasticsearch.url()),
        folder,
        new RouteFiles(ROUTES, Optional.empty()),
        verifier,
        sources,
        listener);
  }

  /** Without sources, but with route files of the user's own. */
  static TestPipeline withRoutes(Path own, Path folder) {
    return new TestPipeline(
        ElasticsearchSettings.of(TestElasticsearch.url()),
        folder,
        new RouteFiles(ROUTES, Optional.of(own)),
        Verifiers.withoutDns(),
        List.of(),
        (source, failure) -> {});
  }

  TestPipeline(
      ElasticsearchSettings elasticsearch,
      Path folder,
      List<ScheduledSource> sources,
      PollListener listener) {
    this(
        elasticsearch,
        folder,
        new RouteFiles(ROUTES, Optional.empty()),
        Verifiers.withoutDns(),
        sources,
        listener);
  }

  private TestPipeline(
      ElasticsearchSettings elasticsearch,
      Path folder,
      RouteFiles routes,
      Verifier verifier,
      List<ScheduledSource> sources,
      PollListener listener) {
    connection = new ElasticsearchConnection(elasticsearch);
    indexer = new Indexer(connection, Enricher.NONE);
    Stages stages =
        new Stages(
            new Unpacker(Limits.DEFAULT),
            new ReportParser(Limits.DEFAULT),
            verifier,
            new Archive(data(folder), Limits.DEFAULT),
            indexer,
            nothingPending());
    pipeline = new Pipeline(stages, routes, sources, Progress.SILENT, listener);
  }

  static PendingRecords nothingPending() {
    return new PendingRecords(progress -> Renewed.NONE, new Schedule.Every(Duration.ofMinutes(1)));
  }

  void start() {
    pipeline.start();
  }

  @Override
  public void close() {
    pipeline.close();
    indexer.close();
    connection.close();
  }

  static Source mailbox(String name, GreenMailServer server, Path folder) {
    MailboxSettings settings =
        PlainMailbox.settings(name, server.port(), GreenMailServer.USER, GreenMailServer.PASSWORD);
    return new MailboxSource(settings, data(folder), Limits.DEFAULT);
  }

  private static DataSettings data(Path folder) {
    return new DataSettings(folder, folder.resolve("archive"), folder.resolve("quarantine"));
  }

  /** How many documents, and the sum of their messages: {@code 2 10}. */
  static String sum(String alias) {
    String query =
        "{\"size\":0,\"track_total_hits\":true,"
            + "\"aggs\":{\"sum\":{\"sum\":{\"field\":\"dmarc.messages.all\"}}}}";
    String answer = TestElasticsearch.send("POST", "/" + alias + "/_search", query);
    Matcher sum = SUM.matcher(answer);
    return sum.find() ? sum.group(1) + " " + sum.group(2) : answer;
  }

  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
