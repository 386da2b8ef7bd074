package org.ruascope.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One bulk request, sent until the fate of each of its documents is known. */
final class BulkRequest {
  private static final int CONFLICT = 409;
  private static final int TOO_LARGE = 413;

  private final Server server;
  private List<Write> left;
  private boolean formKnown;

  BulkRequest(Server server, List<Write> writes) {
    this.server = server;
    this.left = writes;
  }

  /** Whatever happens, each receipt is told. */
  void deliver() {
    try {
      server.write(this::attempt);
    } catch (TooLargeException e) {
      deliverInParts();
    } catch (RuntimeException e) {
      left.forEach(write -> write.receipt().failed(e));
    } catch (Error e) {
      RuntimeException failure = new IllegalStateException("a bulk request wasn't sent", e);
      left.forEach(write -> write.receipt().failed(failure));
      throw e;
    }
  }

  /** Returns how many documents were left for it. */
  private int attempt(ElasticsearchClient client) throws IOException {
    int documents = left.size();
    for (String index : indices(left)) {
      server.indices().require(client, index);
    }
    Map<Write, ItemException> failures = settle(send(client).items());
    left = List.copyOf(failures.keySet());
    if (!formKnown && failures.values().stream().anyMatch(ItemException::isAboutDocument)) {
      return attemptInKnownForm(client, failures);
    }
    if (!failures.isEmpty()) {
      throw failures.values().iterator().next();
    }
    return documents;
  }

  /**
   * Only of an index in ruascope's form can be said that what it refuses is the document's fault.
   */
  private int attemptInKnownForm(ElasticsearchClient client, Map<Write, ItemException> failures)
      throws IOException {
    Set<String> doubtful = new HashSet<>();
    for (Map.Entry<Write, ItemException> each : failures.entrySet()) {
      if (each.getValue().isAboutDocument()) {
        doubtful.add(each.getKey().index());
      }
    }
    for (String index : doubtful) {
      server.indices().conform(client, index);
    }
    formKnown = true;
    return attempt(client);
  }

  private static Set<String> indices(List<Write> writes) {
    return writes.stream()
        .filter(Write::makesDocument)
        .map(Write::index)
        .collect(Collectors.toSet());
  }

  private BulkResponse send(ElasticsearchClient client) throws IOException {
    try {
      return BulkBody.of(left).send(client);
    } catch (TransportException e) {
      if (e.statusCode() == TOO_LARGE) {
        throw new TooLargeException(e);
      }
      throw e;
    }
  }

  /** Proxies before Elasticsearch often take no more than 1 MiB at once. */
  private void deliverInParts() {
    if (left.size() == 1) {
      left.getFirst().receipt().refused("too large for Elasticsearch or a proxy before it");
      return;
    }
    int half = left.size() / 2;
    new BulkRequest(server, left.subList(0, half)).deliver();
    new BulkRequest(server, left.subList(half, left.size())).deliver();
  }

  /** Returns those whose fate isn't known yet. */
  private Map<Write, ItemException> settle(List<BulkResponseItem> items) throws IOException {
    if (items.size() != left.size()) {
      throw new IOException(items.size() + " answers to " + left.size() + " documents");
    }
    Map<Write, ItemException> failures = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      ItemException failure = settle(left.get(i), items.get(i));
      if (failure != null) {
        failures.put(left.get(i), failure);
      }
    }
    return failures;
  }

  private @Nullable ItemException settle(Write write, BulkResponseItem item) {
    ErrorCause error = item.error();
    if (error == null || isGone(item)) {
      write.receipt().stored();
    } else if (item.status() == CONFLICT) {
      write.receipt().conflicts();
    } else {
      return settle(write, new ItemException(item.status(), error));
    }
    return null;
  }

  private @Nullable ItemException settle(Write write, ItemException failure) {
    Trouble trouble = server.trouble(failure);
    if (failure.isAboutDocument() && formKnown) {
      write.receipt().refused(failure.reason());
    } else if (!failure.isAboutDocument() && trouble.kind() == Trouble.Kind.LASTING) {
      write.receipt().failed(trouble.exception());
    } else {
      return failure;
    }
    return null;
  }

  /** There is nothing to delete or change, not even an index. */
  private static boolean isGone(BulkResponseItem item) {
    return item.status() == 404
        && (item.operationType() == OperationType.Delete
            || item.operationType() == OperationType.Update);
  }

  /** The whole request is too large. */
  private static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLargeException(Throwable cause) {
      super(cause);
    }
  }
}
