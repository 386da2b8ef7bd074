package org.ruascope.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.config.EmbeddedSettings;
import org.ruascope.embedded.EmbeddedElasticsearch;
import org.ruascope.embedded.StartListener;
import org.ruascope.index.ElasticsearchConnection;
import org.ruascope.index.Indexer;
import org.ruascope.index.Staged;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Enricher;
import org.ruascope.report.Finding;
import org.ruascope.report.Parsed;
import org.ruascope.testing.TestElasticsearch;

/**
 * An Elasticsearch with many records, stored by the {@link Indexer}. They are kept in the temporary
 * folder for the next run, of any checkout: to store five million takes minutes.
 */
final class StoredYear implements AutoCloseable {
  private static final int REPORTS_A_BATCH = 400;
  private static final int BATCHES_AT_ONCE = 2;

  private final EmbeddedElasticsearch server;

  private StoredYear(EmbeddedElasticsearch server) {
    this.server = server;
  }

  /**
   * Starts the server, and stores what isn't there yet.
   *
   * @param name of the folder's, before the number of records
   */
  static StoredYear of(String name, int records, YearOfReports reports, Enricher enricher)
      throws IOException, InterruptedException {
    StoredYear year =
        new StoredYear(
            EmbeddedElasticsearch.start(
                new EmbeddedSettings(0, 1L << 30, TestElasticsearch.settings().downloadUrl()),
                TestElasticsearch.data("suite").path().resolve("elasticsearch"),
                Path.of(System.getProperty("java.io.tmpdir"), name + "-" + records),
                StartListener.SILENT));
    if (!year.count("dmarc-records").equals("{\"count\":" + records + "}")) {
      year.store(records / YearOfReports.RECORDS, reports, enricher);
    }
    return year;
  }

  URI url() {
    return server.url();
  }

  /** How many documents there are, as the server says it. */
  String count(String alias) throws IOException, InterruptedException {
    return send("GET", "/" + alias + "/_count?filter_path=count&ignore_unavailable=true");
  }

  /** Sends a request without a body; returns the answer. */
  String send(String method, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url().resolve(path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private void store(int count, YearOfReports reports, Enricher enricher)
      throws IOException, InterruptedException {
    try (ElasticsearchConnection connection =
            new ElasticsearchConnection(ElasticsearchSettings.of(url()));
        Indexer indexer = new Indexer(connection, enricher);
        ExecutorService threads = Executors.newFixedThreadPool(BATCHES_AT_ONCE)) {
      indexer.prepare();
      List<Future<?>> batches = new ArrayList<>();
      for (int i = 0; i < count; i += REPORTS_A_BATCH) {
        int first = i;
        int end = Math.min(first + REPORTS_A_BATCH, count);
        batches.add(threads.submit(() -> store(indexer, first, end, reports)));
      }
      for (Future<?> batch : batches) {
        batch.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e);
    }
    send("POST", "/dmarc-*/_refresh");
  }

  private static void store(Indexer indexer, int first, int end, YearOfReports reports) {
    List<Staged> staged =
        IntStream.range(first, end)
            .mapToObj(number -> indexer.stage(parsed(number, reports)))
            .toList();
    indexer.commit(staged);
  }

  private static Parsed parsed(int number, YearOfReports reports) {
    Delivery delivery = new Delivery("bench/" + number, Content.of(new byte[0]));
    Finding finding = Finding.accepted("report.xml", reports.report(number));
    return new Parsed(delivery, List.of(finding));
  }

  @Override
  public void close() {
    server.close();
  }
}
