package org.ruascope.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.mget.MultiGetError;
import co.elastic.clients.elasticsearch.core.mget.MultiGetOperation;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Text;

/** Looks at report documents that are stored, also at those not yet to be found by search. */
final class StoredReports {
  private static final String DIGEST = "dmarc.report.digest";
  private static final String DIGEST_POINTER = "/dmarc/report/digest";
  private static final String NO_INDEX = "index_not_found_exception";

  private final Server server;

  StoredReports(Server server) {
    this.server = server;
  }

  /** The content digests that stand under these reports' keys, by key. */
  Map<String, String> digests(Collection<AggregateReport> reports) {
    return reports.isEmpty()
        ? Map.of()
        : digestsOf(
            reports.stream().map(report -> operation(report, DocumentIds.report(report))).toList());
  }

  /** Whether a report document says that all of this report's records are stored. */
  boolean has(AggregateReport report) {
    return digestsOf(
            List.of(
                operation(report, DocumentIds.report(report)),
                operation(report, DocumentIds.collidingReport(report))))
        .containsValue(report.digest().value());
  }

  private Map<String, String> digestsOf(List<MultiGetOperation> operations) {
    return server.ask(client -> digestsOf(operations, client));
  }

  private static Map<String, String> digestsOf(
      List<MultiGetOperation> operations, ElasticsearchClient client) throws IOException {
    Map<String, String> digests = new HashMap<>();
    for (MultiGetResponseItem<JsonNode> item :
        client.mget(mget -> mget.docs(operations), JsonNode.class).docs()) {
      if (item.isFailure()) {
        requireNoIndex(item.failure());
      } else if (item.result().found() && item.result().source() != null) {
        digests.put(item.result().id(), item.result().source().at(DIGEST_POINTER).asText());
      }
    }
    return digests;
  }

  private static void requireNoIndex(MultiGetError failure) throws BusyException {
    if (!NO_INDEX.equals(failure.error().type())) {
      throw new BusyException(
          failure.error().type() + ", " + Text.quote(String.valueOf(failure.error().reason())));
    }
  }

  private static MultiGetOperation operation(AggregateReport report, String id) {
    String index = IndexNames.reports(report.metadata().dateRange().begin());
    return MultiGetOperation.of(
        get -> get.index(index).id(id).source(source -> source.filter(f -> f.includes(DIGEST))));
  }
}
