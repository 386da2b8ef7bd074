package org.ruascope.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ruascope.report.Text;
import org.ruascope.report.UnavailableException;

/** One bulk request, sent until the fate of each of its documents is known. */
final class BulkRequest {
  private static final int TOO_LARGE = 413;

  /** Errors that are about the document; any other is about the server, the index or the rights. */
  private static final Set<String> FAULTS_OF_DOCUMENTS =
      Set.of(
          "document_parsing_exception",
          "mapper_parsing_exception",
          "strict_dynamic_mapping_exception",
          "illegal_argument_exception");

  private final Server server;
  private List<Write> left;

  BulkRequest(Server server, List<Write> writes) {
    this.server = server;
    this.left = writes;
  }

  /** Whatever happens, each receipt is told. */
  void deliver() {
    try {
      server.ask(this::attempt);
    } catch (TooLargeException e) {
      deliverInParts();
    } catch (RuntimeException e) {
      left.forEach(write -> write.receipt().failed(e));
    }
  }

  /** Returns how many documents were left for it. */
  private int attempt(ElasticsearchClient client) throws IOException {
    List<BulkResponseItem> items = send(client).items();
    List<Write> busy = new ArrayList<>();
    String reason = "";
    for (int i = 0; i < items.size(); i++) {
      if (!settle(left.get(i), items.get(i))) {
        busy.add(left.get(i));
        reason = reason(items.get(i));
      }
    }
    left = busy;
    if (!left.isEmpty()) {
      throw new BusyException(reason);
    }
    return items.size();
  }

  private BulkResponse send(ElasticsearchClient client) throws IOException {
    try {
      return client.bulk(bulk -> bulk.operations(left.stream().map(Write::operation).toList()));
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

  /** Returns whether the fate of the document is known. */
  private static boolean settle(Write write, BulkResponseItem item) {
    Receipt receipt = write.receipt();
    int status = item.status();
    ErrorCause error = item.error();
    if (error == null || isGone(item)) {
      receipt.stored();
    } else if (status == 409) {
      receipt.conflicts();
    } else if (status == 429 || status >= 500) {
      return false;
    } else if (status == 400 && FAULTS_OF_DOCUMENTS.contains(error.type())) {
      receipt.refused(reason(item));
    } else {
      receipt.failed(unavailable(item));
    }
    return true;
  }

  /** There is nothing to delete, not even an index. */
  private static boolean isGone(BulkResponseItem item) {
    return item.operationType() == OperationType.Delete && item.status() == 404;
  }

  private static UnavailableException unavailable(BulkResponseItem item) {
    return new UnavailableException(
        "Elasticsearch doesn't let ruascope write to " + item.index() + ": " + reason(item),
        "see the settings and blocks of the index, and the rights of elasticsearch.username",
        null);
  }

  private static String reason(BulkResponseItem item) {
    ErrorCause error = item.error();
    if (error == null) {
      return "status " + item.status();
    }
    String reason = error.reason();
    return error.type() + (reason == null ? "" : ", " + Text.quote(reason));
  }

  /** The whole request is too large. */
  private static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLargeException(Throwable cause) {
      super(cause);
    }
  }
}
