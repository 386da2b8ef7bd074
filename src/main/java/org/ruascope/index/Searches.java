package org.ruascope.index;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ruascope.report.UnavailableException;

/**
 * Searches for those who look at what is stored. A person waits for the answer: each is asked for
 * once, and has a limit of time.
 */
public final class Searches {
  private final Server server;
  private final String limit;

  /**
   * Searches in one server.
   *
   * @param limit after which the server gives a search up
   */
  public Searches(ElasticsearchConnection connection, Duration limit) {
    this.server = new Server(connection);
    this.limit = limit.toMillis() + "ms";
  }

  /**
   * Aggregates documents; without any, there may be no aggregates at all.
   *
   * @throws UnavailableException when there is no whole answer in time
   */
  public Map<String, Aggregate> aggregate(
      Alias alias, Query query, Map<String, Aggregation> aggregations) {
    return search(alias, all -> all.query(query).size(0).aggregations(aggregations)).aggregations();
  }

  /**
   * The same for a program, which may wait: a shard at a time, and nothing of it is remembered, so
   * that people who ask meanwhile find a processor that is free, and Elasticsearch still knows what
   * they have asked before.
   *
   * @throws UnavailableException when there is no whole answer in time
   */
  public Map<String, Aggregate> aggregateQuietly(
      Alias alias, Query query, Map<String, Aggregation> aggregations) {
    return search(
            alias,
            all ->
                all.query(query)
                    .size(0)
                    .aggregations(aggregations)
                    .requestCache(false)
                    .maxConcurrentShardRequests(1))
        .aggregations();
  }

  /**
   * Searches for documents.
   *
   * @param request what is wanted, beside index and limits
   * @throws UnavailableException when there is no whole answer in time
   */
  public SearchResponse<ObjectNode> search(
      Alias alias, UnaryOperator<SearchRequest.Builder> request) {
    SearchRequest.Builder limited =
        new SearchRequest.Builder()
            .index(alias.word())
            .ignoreUnavailable(true)
            .allowPartialSearchResults(false)
            .timeout(limit);
    SearchRequest whole = request.apply(limited).build();
    SearchResponse<ObjectNode> answer =
        server.askOnce(client -> client.search(whole, ObjectNode.class));
    if (answer.timedOut()) {
      throw new UnavailableException(
          "Elasticsearch needs more than " + limit + " for this",
          "choose a shorter period or one domain, see Elasticsearch's load, or set a longer"
              + " web.query-timeout",
          null);
    }
    return answer;
  }

  /**
   * All documents, page by page, as they are when the first is asked for.
   *
   * @param size documents a page
   * @return pages, each asked for when it is read, which may throw {@link UnavailableException}; to
   *     be closed
   */
  public Stream<List<ObjectNode>> pages(Alias alias, Query query, SortOptions order, int size) {
    SearchPages pages = new SearchPages(server, alias, query, order, size);
    Spliterator<List<ObjectNode>> each =
        Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED | Spliterator.NONNULL);
    return StreamSupport.stream(each, false).onClose(pages::close);
  }
}
