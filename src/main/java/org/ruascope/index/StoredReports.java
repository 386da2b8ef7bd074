package org.ruascope.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.mget.MultiGetError;
import co.elastic.clients.elasticsearch.core.mget.MultiGetOperation;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.AggregateReport;

/** Looks at report documents that are stored, also at those not yet to be found by search. */
final class StoredReports {
  private static final List<String> FIELDS = List.of("dmarc.report.digest", "event.ingested");
  private static final String NO_INDEX = "index_not_found_exception";
  private static final int UNAVAILABLE = 503;

  private final Server server;

  StoredReports(Server server) {
    this.server = server;
  }

  /** The documents that stand under these reports' keys, by id. */
  Map<String, StoredReport> byKey(List<AggregateReport> reports) {
    return find(reports.stream().map(report -> operation(report, DocumentIds.report(report))));
  }

  /** The documents of reports whose key is taken by another content, by id. */
  Map<String, StoredReport> colliding(List<AggregateReport> reports) {
    return find(
        reports.stream().map(report -> operation(report, DocumentIds.collidingReport(report))));
  }

  /** Those of the reports whose content no document marks as stored. */
  List<AggregateReport> without(List<AggregateReport> reports) {
    Map<String, StoredReport> there = new HashMap<>(byKey(reports));
    there.putAll(colliding(reports));
    return reports.stream()
        .filter(report -> !marks(there.get(DocumentIds.report(report)), report))
        .filter(report -> !marks(there.get(DocumentIds.collidingReport(report)), report))
        .toList();
  }

  /** Whether a document says that this report's records are stored, all of them. */
  static boolean marks(@Nullable StoredReport document, AggregateReport report) {
    return document != null && document.digest().equals(report.digest().value());
  }

  private Map<String, StoredReport> find(Stream<MultiGetOperation> operations) {
    List<MultiGetOperation> list = operations.toList();
    return list.isEmpty() ? Map.of() : server.ask(client -> find(list, client));
  }

  private static Map<String, StoredReport> find(
      List<MultiGetOperation> operations, ElasticsearchClient client) throws IOException {
    Map<String, StoredReport> found = new HashMap<>();
    for (MultiGetResponseItem<JsonNode> item :
        client.mget(mget -> mget.docs(operations), JsonNode.class).docs()) {
      if (item.isFailure()) {
        requireNoIndex(item.failure());
      } else if (item.result().found() && item.result().source() != null) {
        found.put(item.result().id(), report(item.result().source()));
      }
    }
    return found;
  }

  private static StoredReport report(JsonNode source) {
    return new StoredReport(
        source.at("/dmarc/report/digest").asText(), source.at("/event/ingested").asText());
  }

  /** Any other failure is of a shard that isn't there yet. */
  private static void requireNoIndex(MultiGetError failure) throws ItemException {
    if (!NO_INDEX.equals(failure.error().type())) {
      throw new ItemException(UNAVAILABLE, failure.error());
    }
  }

  private static MultiGetOperation operation(AggregateReport report, String id) {
    String index = IndexNames.reports(report.metadata().dateRange().begin());
    return MultiGetOperation.of(
        get -> get.index(index).id(id).source(source -> source.filter(f -> f.includes(FIELDS))));
  }
}
