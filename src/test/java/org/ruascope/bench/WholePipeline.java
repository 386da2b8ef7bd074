package org.ruascope.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.ruascope.archive.Archive;
import org.ruascope.check.Check;
import org.ruascope.config.DataSettings;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.config.Limits;
import org.ruascope.config.Schedule;
import org.ruascope.index.ElasticsearchConnection;
import org.ruascope.index.Indexer;
import org.ruascope.parse.ReportParser;
import org.ruascope.pipeline.PendingRecords;
import org.ruascope.pipeline.Pipeline;
import org.ruascope.pipeline.RouteFiles;
import org.ruascope.pipeline.ScheduledSource;
import org.ruascope.pipeline.Stages;
import org.ruascope.receive.BatchHandler;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;
import org.ruascope.report.Enricher;
import org.ruascope.report.Renewed;
import org.ruascope.testing.TestElasticsearch;
import org.ruascope.unpack.Unpacker;

/** The whole way of the installed routes, in this JVM; one for many drains, as in a service. */
final class WholePipeline implements AutoCloseable {
  private final DataSettings data;
  private final ElasticsearchConnection connection =
      new ElasticsearchConnection(ElasticsearchSettings.of(TestElasticsearch.url()));
  private final Indexer indexer;
  private final Pipeline pipeline;
  private final BatchHandler handler;
  private final CountDownLatch end = new CountDownLatch(1);

  /** Starts it; archive and quarantine go below a folder. */
  WholePipeline(Path folder) {
    this(folder, Enricher.NONE);
  }

  /** Starts it with an enricher. */
  WholePipeline(Path folder, Enricher enricher) {
    indexer = new Indexer(connection, enricher);
    data = data(folder);
    CompletableFuture<BatchHandler> door = new CompletableFuture<>();
    pipeline =
        new Pipeline(
            new Stages(
                new Unpacker(Limits.DEFAULT),
                new ReportParser(Limits.DEFAULT),
                new Archive(data, Limits.DEFAULT),
                indexer,
                new PendingRecords(
                    progress -> Renewed.NONE, new Schedule.Every(Duration.ofHours(1)))),
            new RouteFiles(Path.of("camel-routes"), Optional.empty()),
            List.of(ScheduledSource.once(new Door(door))),
            Progress.SILENT,
            (source, failure) -> {});
    pipeline.start();
    handler = door.join();
  }

  static DataSettings data(Path folder) {
    return new DataSettings(folder, folder.resolve("archive"), folder.resolve("quarantine"));
  }

  void drain(Source source) {
    source.poll(handler, Progress.SILENT);
  }

  /**
   * Takes away all that was stored and archived, under the feet of the pipeline. The archive is set
   * aside only: where thousands of files were deleted, ext4 takes a second of CPU time to create as
   * many anew, since it passes over the inodes that were lately in use.
   */
  void forget() throws IOException {
    for (String index : TestElasticsearch.get("/_cat/indices/dmarc-*?h=index").lines().toList()) {
      TestElasticsearch.send("DELETE", "/" + index.strip(), "");
    }
    Folders.setAside(data.archive());
  }

  @Override
  public void close() {
    end.countDown();
    pipeline.close();
    indexer.close();
    connection.close();
  }

  /** A source that lends out the way into the pipeline. */
  private final class Door implements Source {
    private final CompletableFuture<BatchHandler> door;

    Door(CompletableFuture<BatchHandler> door) {
      this.door = door;
    }

    @Override
    public String name() {
      return "bench";
    }

    @Override
    public void poll(BatchHandler way, Progress progress) {
      door.complete(way);
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public List<Check> checks() {
      return List.of();
    }
  }
}
