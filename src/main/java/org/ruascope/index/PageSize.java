package org.ruascope.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.transport.TransportOptions;
import co.elastic.clients.transport.rest5_client.Rest5ClientOptions;
import co.elastic.clients.transport.rest5_client.low_level.HttpAsyncResponseConsumerFactory.BasicAsyncResponseConsumerFactory;
import co.elastic.clients.transport.rest5_client.low_level.RequestOptions;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.apache.hc.core5.http.ContentTooLongException;
import org.jspecify.annotations.Nullable;

/**
 * How many documents fit into memory at once. Most records have some 1,500 bytes; a stranger can
 * make one of a thousand times as many.
 */
final class PageSize {
  private static final int MOST_RECORDS = 1_000;
  private static final int MOST_BYTES = 16 << 20;

  private static final TransportOptions BOUNDED =
      new Rest5ClientOptions(
          RequestOptions.DEFAULT.toBuilder()
              .setHttpAsyncResponseConsumerFactory(
                  new BasicAsyncResponseConsumerFactory(MOST_BYTES))
              .build(),
          false);

  private int records = MOST_RECORDS;

  /** Something to ask for. */
  @FunctionalInterface
  interface Request {
    SearchResponse<ObjectNode> send(ElasticsearchClient client, int records) throws IOException;
  }

  /** Asks for as many as fit. */
  SearchResponse<ObjectNode> fit(ElasticsearchClient client, Request request) throws IOException {
    while (records > 1) {
      try {
        SearchResponse<ObjectNode> page =
            request.send(client.withTransportOptions(BOUNDED), records);
        records = Math.min(2 * records, MOST_RECORDS);
        return page;
      } catch (IOException e) {
        if (!isTooLong(e)) {
          throw e;
        }
        records /= 2;
      }
    }
    SearchResponse<ObjectNode> single = request.send(client, 1);
    records = 2;
    return single;
  }

  private static boolean isTooLong(@Nullable Throwable e) {
    return e != null && (e instanceof ContentTooLongException || isTooLong(e.getCause()));
  }
}
