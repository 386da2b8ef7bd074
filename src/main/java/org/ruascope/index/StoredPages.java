package org.ruascope.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.UnavailableException;

/**
 * Stored records page by page, the oldest first, as they are when the first page is asked for. If
 * the server forgets that moment, because it was restarted or not asked for long, the rest is as it
 * is then, and some records may come twice.
 */
final class StoredPages implements AutoCloseable {
  private static final Time KEPT = Time.of(time -> time.time("10m"));
  private static final int GONE = 404;

  private final Server server;
  private final Query query;
  private final PageSize size = new PageSize();
  private @Nullable String snapshot;
  private List<FieldValue> last = List.of();
  private long total;

  StoredPages(Server server, Query query) {
    this.server = server;
    this.query = query;
  }

  /**
   * The next page; empty at the end.
   *
   * @throws UnavailableException when Elasticsearch is away for too long
   */
  List<StoredRecord> next() {
    List<Hit<ObjectNode>> hits = server.ask(this::fetch).hits().hits();
    if (!hits.isEmpty()) {
      last = hits.getLast().sort();
    }
    return hits.stream().map(StoredRecord::of).toList();
  }

  /** How many records there are on all pages; known after the first. */
  long total() {
    return total;
  }

  private SearchResponse<ObjectNode> fetch(ElasticsearchClient client) throws IOException {
    String current = snapshot;
    if (current == null) {
      return first(client);
    }
    try {
      return search(client, current);
    } catch (ElasticsearchException e) {
      if (e.status() != GONE) {
        throw e;
      }
      last = last.isEmpty() ? last : List.of(last.getFirst(), FieldValue.of(-1));
      return first(client);
    }
  }

  private SearchResponse<ObjectNode> first(ElasticsearchClient client) throws IOException {
    snapshot = null;
    client.indices().refresh(refresh -> refresh.index(IndexNames.RECORDS).ignoreUnavailable(true));
    String opened =
        client
            .openPointInTime(
                open -> open.index(IndexNames.RECORDS).ignoreUnavailable(true).keepAlive(KEPT))
            .id();
    return search(client, opened);
  }

  private SearchResponse<ObjectNode> search(ElasticsearchClient client, String opened)
      throws IOException {
    SearchResponse<ObjectNode> page =
        size.fit(
            client,
            (fitting, records) ->
                fitting.search(
                    search -> {
                      search
                          .pit(pit -> pit.id(opened).keepAlive(KEPT))
                          .query(query)
                          .sort(
                              sort -> sort.field(by -> by.field("@timestamp").order(SortOrder.Asc)))
                          .sort(
                              sort -> sort.field(by -> by.field("_shard_doc").order(SortOrder.Asc)))
                          .seqNoPrimaryTerm(true)
                          .trackTotalHits(track -> track.enabled(last.isEmpty()))
                          .allowPartialSearchResults(false)
                          .size(records);
                      return last.isEmpty() ? search : search.searchAfter(last);
                    },
                    ObjectNode.class));
    snapshot = page.pitId();
    TotalHits hits = page.hits().total();
    total = hits == null ? total : hits.value();
    return page;
  }

  /** What can't be given back is given up by the server itself after a while. */
  @Override
  public void close() {
    String opened = snapshot;
    if (opened != null) {
      try {
        server.askOnce(client -> client.closePointInTime(close -> close.id(opened)));
      } catch (UnavailableException e) {
        snapshot = null;
      }
    }
  }
}
