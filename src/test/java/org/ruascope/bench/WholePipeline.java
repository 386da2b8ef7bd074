package org.ruascope.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.ruascope.archive.Archive;
import org.ruascope.config.DataSettings;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.config.Limits;
import org.ruascope.index.ElasticsearchConnection;
import org.ruascope.index.Indexer;
import org.ruascope.parse.ReportParser;
import org.ruascope.pipeline.Pipeline;
import org.ruascope.pipeline.RouteFiles;
import org.ruascope.pipeline.ScheduledSource;
import org.ruascope.pipeline.Stages;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;
import org.ruascope.testing.TestElasticsearch;
import org.ruascope.unpack.Unpacker;

/** The whole way of the installed routes, in this JVM. */
final class WholePipeline {
  private WholePipeline() {}

  /** Drains a source into Elasticsearch; {@code data} is for archive and quarantine. */
  static void drain(Source source, DataSettings data) throws IOException {
    CompletableFuture<@Nullable Throwable> polled = new CompletableFuture<>();
    try (ElasticsearchConnection connection =
            new ElasticsearchConnection(ElasticsearchSettings.of(TestElasticsearch.url()));
        Indexer indexer = new Indexer(connection);
        Pipeline pipeline =
            new Pipeline(
                stages(data, indexer),
                new RouteFiles(Path.of("camel-routes"), Optional.empty()),
                List.of(ScheduledSource.once(source)),
                Progress.SILENT,
                (any, failure) -> polled.complete(failure))) {
      pipeline.start();
      Throwable failure = polled.join();
      if (failure != null) {
        throw new IOException(failure);
      }
    }
  }

  private static Stages stages(DataSettings data, Indexer indexer) {
    return new Stages(
        new Unpacker(Limits.DEFAULT), new ReportParser(Limits.DEFAULT), new Archive(data), indexer);
  }

  static DataSettings data(Path folder) {
    return new DataSettings(folder, folder.resolve("archive"), folder.resolve("quarantine"));
  }
}
