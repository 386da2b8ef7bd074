package org.ruascope.bench;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ruascope.testing.TestElasticsearch;

/**
 * The ceiling: documents that are ready, in bulks of the size and number at once that proved best,
 * by the official client and nothing else.
 */
final class BareClient {
  private static final int BULK = 1_000;
  private static final int AT_ONCE = 3;
  private static final int PAGE = 5_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private BareClient() {}

  /** All documents that are stored now, as requests to store them in the order they came. */
  static List<BulkOperation> documents() throws IOException {
    List<BulkOperation> documents = new ArrayList<>();
    TestElasticsearch.send("POST", "/dmarc-*/_refresh", "");
    JsonNode page =
        ask("/dmarc-*/_search?scroll=1m", "{\"size\":" + PAGE + ",\"sort\":[\"_seq_no\"]}");
    while (!page.at("/hits/hits").isEmpty()) {
      for (JsonNode hit : page.at("/hits/hits")) {
        documents.add(document(hit));
      }
      page = ask("/_search/scroll", next(page.at("/_scroll_id").asText()));
    }
    return documents;
  }

  private static String next(String scroll) {
    return "{\"scroll\":\"1m\",\"scroll_id\":\"%s\"}".formatted(scroll);
  }

  private static JsonNode ask(String path, String body) throws IOException {
    return JSON.readTree(TestElasticsearch.send("POST", path, body));
  }

  private static BulkOperation document(JsonNode hit) throws IOException {
    BinaryData json =
        BinaryData.of(JSON.writeValueAsBytes(hit.get("_source")), ContentType.APPLICATION_JSON);
    String index = hit.get("_index").asText();
    String id = hit.get("_id").asText();
    return BulkOperation.of(bulk -> bulk.index(op -> op.index(index).id(id).document(json)));
  }

  /** Stores them; the templates are there, and give the indices the same form. */
  static void store(List<BulkOperation> documents) throws IOException, InterruptedException {
    try (ElasticsearchClient client =
            ElasticsearchClient.of(to -> to.host(TestElasticsearch.url().toString()));
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> bulks = new ArrayList<>();
      for (int i = 0; i < documents.size(); i += BULK) {
        List<BulkOperation> bulk = documents.subList(i, Math.min(i + BULK, documents.size()));
        bulks.add(threads.submit(() -> send(client, bulk)));
      }
      for (Future<?> bulk : bulks) {
        bulk.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e);
    }
  }

  private static BulkResponse send(ElasticsearchClient client, List<BulkOperation> bulk)
      throws IOException {
    BulkResponse response = client.bulk(request -> request.operations(bulk));
    if (response.errors()) {
      throw new IOException("the ceiling has errors");
    }
    return response;
  }
}
