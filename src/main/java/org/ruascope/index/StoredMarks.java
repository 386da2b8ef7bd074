package org.ruascope.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruascope.index.VersionedDocuments.Found;
import org.ruascope.index.VersionedDocuments.Version;

/**
 * Marks of digests, in the index {@code dmarc-digests}. Each is written on condition that nobody
 * else has written it meanwhile. Whoever has begun and isn't done after a quarter of an hour is
 * taken for dead.
 */
public final class StoredMarks implements Marks {
  static final String INDEX = "dmarc-digests";

  private static final VersionedDocuments DOCUMENTS = new VersionedDocuments(INDEX);
  private static final Duration LEASE = Duration.ofMinutes(15);
  private static final String BEGUN = "begun";
  private static final String DONE = "done";

  private final Server server;

  /** Marks in one server. */
  public StoredMarks(ElasticsearchConnection connection) {
    this.server = new Server(connection);
  }

  @Override
  public boolean isDone(String id) {
    return server
        .askOnce(client -> DOCUMENTS.find(client, id))
        .filter(StoredMarks::isDone)
        .isPresent();
  }

  @Override
  public Optional<Mark> begin(String id, Instant now) {
    return server
        .askOnce(client -> begin(client, id, now))
        .map(version -> new Mark(id, now, version.sequence(), version.term()));
  }

  private static Optional<Version> begin(ElasticsearchClient client, String id, Instant now)
      throws IOException {
    Optional<Found> found = DOCUMENTS.find(client, id);
    if (found.isEmpty()) {
      return DOCUMENTS.create(client, id, json(now, null));
    }
    return isTaken(found.get(), now)
        ? Optional.empty()
        : DOCUMENTS.replace(client, id, found.get().version(), json(now, null));
  }

  @Override
  public void done(Mark mark, Instant now) {
    server.askOnce(
        client -> DOCUMENTS.replace(client, mark.id(), version(mark), json(mark.begun(), now)));
  }

  @Override
  public void release(Mark mark) {
    server.askOnce(
        client -> {
          DOCUMENTS.remove(client, mark.id(), version(mark));
          return true;
        });
  }

  private static Version version(Mark mark) {
    return new Version(mark.sequence(), mark.term());
  }

  private static boolean isDone(Found found) {
    return found.document().has(DONE);
  }

  private static boolean isTaken(Found found, Instant now) {
    String begun = found.document().path(BEGUN).asText();
    return isDone(found) || now.isBefore(Instant.parse(begun).plus(LEASE));
  }

  private static ObjectNode json(Instant begun, @Nullable Instant done) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put(BEGUN, begun.toString());
    return done == null ? json : json.put(DONE, done.toString());
  }
}
