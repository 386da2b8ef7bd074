package org.ruascope.index;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.AlertKey;
import org.ruascope.alert.life.Alerts;
import org.ruascope.alert.life.Kept;
import org.ruascope.alert.life.Selected;
import org.ruascope.alert.life.Selection;
import org.ruascope.index.VersionedDocuments.Found;
import org.ruascope.index.VersionedDocuments.Version;

/**
 * Alerts in Elasticsearch, behind the alias {@code dmarc-alerts}. There are few, so they are in one
 * index, where an id stands for one alert only.
 */
public final class AlertStore implements Alerts {
  private static final VersionedDocuments DOCUMENTS =
      new VersionedDocuments(IndexNames.ALERTS_INDEX);

  private final Server server;
  private final AlertSearch search;

  /** In one server. */
  public AlertStore(ElasticsearchConnection connection) {
    this.server = new Server(connection);
    this.search = new AlertSearch(server);
  }

  @Override
  public List<Kept> concerning(Collection<AlertKey> seen) {
    return search.concerning(seen);
  }

  @Override
  public Selected select(Selection wanted) {
    return search.select(wanted);
  }

  @Override
  public boolean create(Alert alert) {
    return write(client -> DOCUMENTS.create(client, alert.id(), AlertJson.of(alert)).isPresent());
  }

  @Override
  public boolean replace(Kept before, Alert after) {
    return write(
        client ->
            DOCUMENTS
                .replace(client, after.id(), version(before), AlertJson.of(after))
                .isPresent());
  }

  @Override
  public void remove(Kept never) {
    write(
        client -> {
          DOCUMENTS.remove(client, never.alert().id(), version(never));
          return true;
        });
  }

  private static Version version(Kept kept) {
    return new Version(kept.sequence(), kept.term());
  }

  /** Whether nobody else was first. After a lost answer that may have been this very write. */
  private boolean write(Server.Request<Boolean> request) {
    return server.write(
        client -> {
          server.indices().require(client, IndexNames.ALERTS_INDEX);
          return request.send(client);
        });
  }

  @Override
  public Optional<Alert> change(String id, UnaryOperator<Alert> change) {
    while (true) {
      Optional<Kept> before = get(id);
      Optional<Alert> after = before.map(Kept::alert).map(change);
      if (after.equals(before.map(Kept::alert))
          || replace(before.orElseThrow(), after.orElseThrow())) {
        return after;
      }
    }
  }

  @Override
  public Optional<Alert> find(String id) {
    return get(id).map(Kept::alert);
  }

  private Optional<Kept> get(String id) {
    return server.ask(client -> DOCUMENTS.find(client, id)).map(found -> kept(id, found));
  }

  private static Kept kept(String id, Found found) {
    Version version = found.version();
    return new Kept(
        new AlertReader(found.document()).alert(id), version.sequence(), version.term());
  }
}
