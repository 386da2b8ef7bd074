package org.ruascope.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.UnavailableException;

/** Documents page by page, as they were when the first page was asked for. */
final class SearchPages implements Iterator<List<ObjectNode>>, AutoCloseable {
  private static final Time KEPT = Time.of(time -> time.time("2m"));
  private static final SortOptions TIE =
      SortOptions.of(sort -> sort.field(by -> by.field("_shard_doc").order(SortOrder.Asc)));

  private final Server server;
  private final Alias alias;
  private final Query query;
  private final SortOptions order;
  private final int size;
  private @Nullable String snapshot;
  private List<FieldValue> last = List.of();
  private @Nullable List<Hit<ObjectNode>> page;

  SearchPages(Server server, Alias alias, Query query, SortOptions order, int size) {
    this.server = server;
    this.alias = alias;
    this.query = query;
    this.order = order;
    this.size = size;
  }

  /** A page that isn't full is the last. */
  @Override
  public boolean hasNext() {
    List<Hit<ObjectNode>> current = page;
    if (current == null) {
      current = server.askOnce(this::fetch).hits().hits();
      page = current;
    }
    return !current.isEmpty();
  }

  @Override
  public List<ObjectNode> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<Hit<ObjectNode>> current = Objects.requireNonNull(page);
    last = current.getLast().sort();
    page = current.size() < size ? List.of() : null;
    return current.stream().map(hit -> Objects.requireNonNull(hit.source())).toList();
  }

  private SearchResponse<ObjectNode> fetch(ElasticsearchClient client) throws IOException {
    String opened = snapshot == null ? open(client) : snapshot;
    SearchResponse<ObjectNode> found =
        client.search(
            search -> {
              search
                  .pit(pit -> pit.id(opened).keepAlive(KEPT))
                  .query(query)
                  .sort(order, TIE)
                  .trackTotalHits(track -> track.enabled(false))
                  .allowPartialSearchResults(false)
                  .size(size);
              return last.isEmpty() ? search : search.searchAfter(last);
            },
            ObjectNode.class);
    snapshot = found.pitId();
    return found;
  }

  private String open(ElasticsearchClient client) throws IOException {
    return client
        .openPointInTime(open -> open.index(alias.word()).ignoreUnavailable(true).keepAlive(KEPT))
        .id();
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
