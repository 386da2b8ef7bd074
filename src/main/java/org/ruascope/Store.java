package org.ruascope;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ruascope.alert.life.Alerts;
import org.ruascope.check.Check;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.config.Settings;
import org.ruascope.embedded.EmbeddedElasticsearch;
import org.ruascope.embedded.StartListener;
import org.ruascope.enrich.address.DatabaseState;
import org.ruascope.index.AlertStore;
import org.ruascope.index.Completion;
import org.ruascope.index.ElasticsearchChecks;
import org.ruascope.index.ElasticsearchConnection;
import org.ruascope.index.Indexer;
import org.ruascope.index.Marks;
import org.ruascope.index.Searches;
import org.ruascope.index.ServerStates;
import org.ruascope.index.StoreSummaries;
import org.ruascope.index.StoreSummary;
import org.ruascope.index.StoredMarks;

/** Elasticsearch, the user's own or the embedded one, ready to take reports. */
final class Store implements AutoCloseable {
  private static final Duration A_LITTLE = Duration.ofSeconds(5);

  private final Optional<EmbeddedElasticsearch> embedded;
  private final ElasticsearchConnection connection;
  private final Indexer indexer;
  private final Enrichers enrichers;

  private Store(
      Optional<EmbeddedElasticsearch> embedded,
      ElasticsearchSettings settings,
      Enrichers enrichers) {
    this.embedded = embedded;
    this.connection = new ElasticsearchConnection(settings);
    this.indexer = new Indexer(connection, enrichers.quick());
    this.enrichers = enrichers;
  }

  /** The configured server, or the embedded one if none is. */
  static Store open(Settings settings, Enrichers enrichers, StartListener starting) {
    return settings
        .elasticsearch()
        .map(own -> prepared(new Store(Optional.empty(), own, enrichers)))
        .orElseGet(
            () ->
                of(
                    EmbeddedElasticsearch.start(settings.embedded(), settings.data(), starting),
                    enrichers));
  }

  /** An embedded server, which is stopped with this. */
  static Store of(EmbeddedElasticsearch embedded, Enrichers enrichers) {
    ElasticsearchSettings settings = ElasticsearchSettings.of(embedded.url());
    return prepared(new Store(Optional.of(embedded), settings, enrichers));
  }

  private static Store prepared(Store store) {
    try {
      store.indexer.prepare();
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** What {@code ruascope check} tries; the embedded server is started for it. */
  static List<Check> checks(Settings settings) {
    return settings
        .elasticsearch()
        .map(own -> new ElasticsearchChecks(new ElasticsearchConnection(own)).checks())
        .orElseGet(
            () -> List.of(new Check("elasticsearch: embedded", () -> tryEmbedded(settings))));
  }

  private static String tryEmbedded(Settings settings) {
    try (EmbeddedElasticsearch embedded =
            EmbeddedElasticsearch.start(
                settings.embedded(), settings.data(), StartListener.SILENT);
        ElasticsearchConnection connection =
            new ElasticsearchConnection(ElasticsearchSettings.of(embedded.url()))) {
      List<String> found =
          new ElasticsearchChecks(connection)
              .checks().stream().map(check -> check.probe().run()).toList();
      return String.join("; ", found);
    }
  }

  Indexer indexer() {
    return indexer;
  }

  /** Enriches stored records again, and waits a little for answers. */
  Completion hurried() {
    return indexer.completion(new Hurried(enrichers.patient(), A_LITTLE));
  }

  /** Enriches stored records again, and waits for answers. */
  Completion patient() {
    return indexer.completion(enrichers.patient());
  }

  /** For those who look at what is stored. */
  Searches searches(Duration limit) {
    return new Searches(connection, limit);
  }

  /** Alerts that are and were. */
  Alerts alerts() {
    return new AlertStore(connection);
  }

  /** Marks of what was sent. */
  Marks marks() {
    return new StoredMarks(connection);
  }

  /** How it is. */
  ServerStates states() {
    return new ServerStates(connection);
  }

  /** The databases by which records are enriched. */
  List<DatabaseState> databases() {
    return enrichers.databases().get();
  }

  /** What is stored by now. */
  StoreSummary summary() {
    return new StoreSummaries(connection).summarise();
  }

  /** Where it is. */
  String url() {
    return connection.settings().url().toString();
  }

  @Override
  public void close() {
    indexer.close();
    connection.close();
    embedded.ifPresent(EmbeddedElasticsearch::close);
  }
}
