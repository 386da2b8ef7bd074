package org.ruascope.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.GetResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.AlertKey;
import org.ruascope.alert.life.Alerts;
import org.ruascope.alert.life.Kept;
import org.ruascope.alert.life.Selected;
import org.ruascope.alert.life.Selection;

/**
 * Alerts in Elasticsearch, behind the alias {@code dmarc-alerts}. There are few, so they are in one
 * index, where an id stands for one alert only.
 */
public final class AlertStore implements Alerts {
  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;

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
    return write(
        client ->
            client.index(
                index ->
                    index
                        .index(IndexNames.ALERTS_INDEX)
                        .id(alert.id())
                        .opType(OpType.Create)
                        .refresh(Refresh.True)
                        .document(AlertJson.of(alert))));
  }

  @Override
  public boolean replace(Kept before, Alert after) {
    return write(
        client ->
            client.index(
                index ->
                    index
                        .index(IndexNames.ALERTS_INDEX)
                        .id(after.id())
                        .ifSeqNo(before.sequence())
                        .ifPrimaryTerm(before.term())
                        .refresh(Refresh.True)
                        .document(AlertJson.of(after))));
  }

  @Override
  public void remove(Kept never) {
    write(
        client ->
            client.delete(
                delete ->
                    delete
                        .index(IndexNames.ALERTS_INDEX)
                        .id(never.alert().id())
                        .ifSeqNo(never.sequence())
                        .ifPrimaryTerm(never.term())
                        .refresh(Refresh.True)));
  }

  /** Whether nobody else was first. After a lost answer that may have been this very write. */
  private boolean write(Server.Request<?> request) {
    return server.write(
        client -> {
          server.indices().require(client, IndexNames.ALERTS_INDEX);
          try {
            request.send(client);
            return true;
          } catch (ElasticsearchException e) {
            if (e.status() == CONFLICT) {
              return false;
            }
            throw e;
          }
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

  /** Also what can't be found by searching yet. */
  private Optional<Kept> get(String id) {
    return server.ask(client -> get(client, id));
  }

  private static Optional<Kept> get(ElasticsearchClient client, String id) throws IOException {
    try {
      GetResponse<ObjectNode> found =
          client.get(get -> get.index(IndexNames.ALERTS_INDEX).id(id), ObjectNode.class);
      return found.found() ? Optional.of(kept(found)) : Optional.empty();
    } catch (ElasticsearchException e) {
      if (e.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static Kept kept(GetResponse<ObjectNode> found) {
    Alert alert = new AlertReader(Objects.requireNonNull(found.source())).alert(found.id());
    return new Kept(
        alert, Objects.requireNonNull(found.seqNo()), Objects.requireNonNull(found.primaryTerm()));
  }
}
