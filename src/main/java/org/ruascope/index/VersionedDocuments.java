package org.ruascope.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.IndexRequest;
import co.elastic.clients.elasticsearch.core.IndexResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Documents that several programs write: each write on condition that nobody else was there
 * meanwhile.
 *
 * @param index in which they are
 */
record VersionedDocuments(String index) {
  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;

  /**
   * Which write of a document it was.
   *
   * @param sequence with the term: another has been there if it differs
   * @param term of the server's reign in which it was written
   */
  record Version(long sequence, long term) {}

  /** A document as it is now. */
  record Found(ObjectNode document, Version version) {}

  /** Also what can't be found by searching yet; empty if there is none. */
  Optional<Found> find(ElasticsearchClient client, String id) throws IOException {
    return unless(NOT_FOUND, () -> client.get(get -> get.index(index).id(id), ObjectNode.class))
        .filter(GetResponse::found)
        .map(VersionedDocuments::found);
  }

  private static Found found(GetResponse<ObjectNode> found) {
    return new Found(
        Objects.requireNonNull(found.source()),
        new Version(
            Objects.requireNonNull(found.seqNo()), Objects.requireNonNull(found.primaryTerm())));
  }

  /** Empty if there is one with this id. */
  Optional<Version> create(ElasticsearchClient client, String id, ObjectNode document)
      throws IOException {
    return write(client, id, document, request -> request.opType(OpType.Create));
  }

  /** Empty if another stands there than before. */
  Optional<Version> replace(
      ElasticsearchClient client, String id, Version before, ObjectNode document)
      throws IOException {
    return write(
        client,
        id,
        document,
        request -> request.ifSeqNo(before.sequence()).ifPrimaryTerm(before.term()));
  }

  private Optional<Version> write(
      ElasticsearchClient client,
      String id,
      ObjectNode document,
      UnaryOperator<IndexRequest.Builder<ObjectNode>> condition)
      throws IOException {
    IndexRequest<ObjectNode> request =
        condition
            .apply(new IndexRequest.Builder<>())
            .index(index)
            .id(id)
            .document(document)
            .build();
    return unless(CONFLICT, () -> client.index(request)).map(VersionedDocuments::version);
  }

  private static Version version(IndexResponse written) {
    return new Version(
        Objects.requireNonNull(written.seqNo()), Objects.requireNonNull(written.primaryTerm()));
  }

  /** Leaves what another has put there. */
  void remove(ElasticsearchClient client, String id, Version before) throws IOException {
    unless(
        CONFLICT,
        () ->
            client.delete(
                delete ->
                    delete
                        .index(index)
                        .id(id)
                        .ifSeqNo(before.sequence())
                        .ifPrimaryTerm(before.term())));
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
