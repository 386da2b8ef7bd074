package org.ruascope.index;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.report.Enricher;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Parsed;

/** An indexer with its connection. Requests take ten seconds at most, unless told otherwise. */
final class TestStore implements AutoCloseable {
  private final ElasticsearchConnection connection;
  private final Indexer indexer;

  private TestStore(ElasticsearchSettings settings) {
    this.connection = new ElasticsearchConnection(settings);
    this.indexer = new Indexer(connection, Enricher.NONE);
  }

  /** One that waits for half a minute. */
  static TestStore at(URI url) {
    return at(url, Duration.ofSeconds(30), Duration.ofSeconds(10));
  }

  static TestStore at(URI url, Duration retryFor, Duration requestTimeout) {
    return new TestStore(
        new ElasticsearchSettings(
            url, Optional.empty(), Optional.empty(), Optional.empty(), requestTimeout, retryFor));
  }

  void prepare() {
    indexer.prepare();
  }

  /** Stores one batch. */
  List<Finding> store(Parsed... deliveries) {
    return indexer.commit(Stream.of(deliveries).map(indexer::stage).toList()).stream()
        .flatMap(delivery -> delivery.findings().stream())
        .toList();
  }

  /** Stores one batch of a report each delivery, and tells what became of each. */
  List<Outcome> outcomes(Reports... reports) {
    return store(Stream.of(reports).map(Reports::parsed).toArray(Parsed[]::new)).stream()
        .map(Finding::outcome)
        .toList();
  }

  /** What the server has by now. */
  StoreSummary summary() {
    return new StoreSummaries(connection).summarise();
  }

  @Override
  public void close() {
    indexer.close();
    connection.close();
  }
}
