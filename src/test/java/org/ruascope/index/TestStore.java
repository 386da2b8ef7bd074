package org.ruascope.index;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.report.Enricher;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Parsed;
import org.ruascope.testing.TestElasticsearch;

/** An indexer with its connection. Requests take ten seconds at most, unless told otherwise. */
final class TestStore implements AutoCloseable {
  private final ElasticsearchConnection connection;
  private final Indexer indexer;
  private final Enricher enricher;

  private TestStore(ElasticsearchSettings settings, Enricher enricher, InstantSource clock) {
    this.connection = new ElasticsearchConnection(settings);
    this.indexer = new Indexer(connection, enricher, clock);
    this.enricher = enricher;
  }

  /** One that enriches, by a clock of the test's. */
  static TestStore enriching(Enricher enricher, InstantSource clock) {
    return new TestStore(ElasticsearchSettings.of(TestElasticsearch.url()), enricher, clock);
  }

  /** One that waits for half a minute. */
  static TestStore at(URI url) {
    return at(url, Duration.ofSeconds(30), Duration.ofSeconds(10));
  }

  static TestStore at(URI url, Duration retryFor, Duration requestTimeout) {
    return new TestStore(
        new ElasticsearchSettings(
            url, Optional.empty(), Optional.empty(), Optional.empty(), requestTimeout, retryFor),
        Enricher.NONE,
        InstantSource.system());
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

  /** Enriches what is stored, by the same enricher. */
  Completion completion() {
    return indexer.completion(enricher);
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
