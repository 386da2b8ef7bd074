package org.ruascope.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.IndexRequest;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Marks of digests, in the index {@code dmarc-digests}. Each is written on condition that nobody
 * else has written it meanwhile. Whoever has begun and isn't done after a quarter of an hour is
 * taken for dead.
 */
public final class StoredMarks implements Marks {
  static final String INDEX = "dmarc-digests";

  private static final Duration LEASE = Duration.ofMinutes(15);
  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;
  private static final String BEGUN = "begun";
  private static final String DONE = "done";

  private final Server server;

  /** Marks in one server. */
  public StoredMarks(ElasticsearchConnection connection) {
    this.server = new Server(connection);
  }

  @Override
  public boolean isDone(String id) {
    return server.askOnce(client -> find(client, id)).filter(StoredMarks::isDone).isPresent();
  }

  @Override
  public Optional<Mark> begin(String id, Instant now) {
    return server.askOnce(
        client -> {
          Optional<GetResponse<ObjectNode>> found = find(client, id);
          return found.isEmpty()
              ? write(client, id, now, null, mark -> mark.opType(OpType.Create))
              : isTaken(found.get(), now)
                  ? Optional.empty()
                  : write(client, id, now, null, replacing(found.get()));
        });
  }

  @Override
  public void done(Mark mark, Instant now) {
    server.askOnce(client -> write(client, mark.id(), mark.begun(), now, replacing(mark)));
  }

  @Override
  public void release(Mark mark) {
    server.askOnce(
        client ->
            unless(
                CONFLICT,
                () ->
                    client.delete(
                        delete ->
                            delete
                                .index(INDEX)
                                .id(mark.id())
                                .ifSeqNo(mark.sequence())
                                .ifPrimaryTerm(mark.term()))));
  }

  private static Optional<GetResponse<ObjectNode>> find(ElasticsearchClient client, String id)
      throws IOException {
    return unless(NOT_FOUND, () -> client.get(get -> get.index(INDEX).id(id), ObjectNode.class))
        .filter(GetResponse::found);
  }

  private static boolean isDone(GetResponse<ObjectNode> found) {
    return Objects.requireNonNull(found.source()).has(DONE);
  }

  private static boolean isTaken(GetResponse<ObjectNode> found, Instant now) {
    String begun = Objects.requireNonNull(found.source()).path(BEGUN).asText();
    return isDone(found) || now.isBefore(Instant.parse(begun).plus(LEASE));
  }

  private static UnaryOperator<IndexRequest.Builder<BinaryData>> replacing(
      GetResponse<ObjectNode> found) {
    return mark -> mark.ifSeqNo(found.seqNo()).ifPrimaryTerm(found.primaryTerm());
  }

  private static UnaryOperator<IndexRequest.Builder<BinaryData>> replacing(Mark own) {
    return mark -> mark.ifSeqNo(own.sequence()).ifPrimaryTerm(own.term());
  }

  /** Empty if somebody else has written it meanwhile. */
  private static Optional<Mark> write(
      ElasticsearchClient client,
      String id,
      Instant begun,
      @Nullable Instant done,
      UnaryOperator<IndexRequest.Builder<BinaryData>> condition)
      throws IOException {
    IndexRequest<BinaryData> request =
        condition
            .apply(new IndexRequest.Builder<>())
            .index(INDEX)
            .id(id)
            .document(BinaryData.of(json(begun, done), ContentType.APPLICATION_JSON))
            .build();
    return unless(CONFLICT, () -> client.index(request))
        .map(
            written ->
                new Mark(
                    id,
                    begun,
                    Objects.requireNonNull(written.seqNo()),
                    Objects.requireNonNull(written.primaryTerm())));
  }

  private static byte[] json(Instant begun, @Nullable Instant done) {
    return JsonDocument.of(
        json -> {
          json.text(BEGUN, begun.toString());
          if (done != null) {
            json.text(DONE, done.toString());
          }
        });
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask() throws IOException;
  }

  /** An answer, unless it has this status. */
  private static <T> Optional<T> unless(int status, Question<T> question) throws IOException {
    try {
      return Optional.of(question.ask());
    } catch (ElasticsearchException e) {
      if (e.status() == status) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
