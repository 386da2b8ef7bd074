package org.ruascope.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.life.AlertKey;
import org.ruascope.alert.life.Kept;
import org.ruascope.alert.life.Selected;
import org.ruascope.alert.life.Selection;
import org.ruascope.alert.life.State;

/**
 * Looks for alerts, those just written included: one refresh for all of them costs less than one
 * for each.
 */
final class AlertSearch {
  /** Elasticsearch gives no more at once; so many alerts at once would help nobody. */
  private static final int MOST = 10_000;

  private static final int MOST_KEYS = 5_000;
  private static final String KEY = "alert.key";
  private static final String RESOLVED = State.RESOLVED.word();

  /** Of too many, those count that use up places in this hour. */
  private static final SortOptions JUST_TOLD =
      SortOptions.of(s -> s.field(by -> by.field("alert.told").order(SortOrder.Desc)));

  private static final SortOptions NEWEST =
      SortOptions.of(s -> s.field(by -> by.field("@timestamp").order(SortOrder.Desc)));
  private static final SortOptions URGENT =
      SortOptions.of(s -> s.field(by -> by.field("alert.urgency").order(SortOrder.Asc)));

  private final Server server;

  AlertSearch(Server server) {
    this.server = server;
  }

  List<Kept> concerning(Collection<AlertKey> seen) {
    Query open = Query.of(q -> q.bool(b -> b.mustNot(is("alert.state", RESOLVED))));
    Query waiting = Query.of(q -> q.term(t -> t.field("alert.waiting").value(true)));
    Query justTold = Query.of(q -> q.range(r -> r.date(d -> d.field("alert.told").gte("now-1d"))));
    Stream<Hit<ObjectNode>> current =
        hits(any(open, waiting, justTold), request -> request.size(MOST).sort(JUST_TOLD)).stream();
    return Stream.concat(current, last(seen)).map(AlertSearch::kept).distinct().toList();
  }

  /** The last alert about each. */
  private Stream<Hit<ObjectNode>> last(Collection<AlertKey> seen) {
    List<String> keys = seen.stream().map(AlertKey::hash).distinct().sorted().toList();
    List<Hit<ObjectNode>> all = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += MOST_KEYS) {
      List<FieldValue> some =
          keys.subList(from, Math.min(keys.size(), from + MOST_KEYS)).stream()
              .map(FieldValue::of)
              .toList();
      Query about = Query.of(q -> q.terms(t -> t.field(KEY).terms(v -> v.value(some))));
      all.addAll(hits(about, r -> r.size(MOST_KEYS).sort(NEWEST).collapse(c -> c.field(KEY))));
    }
    return all.stream();
  }

  Selected select(Selection wanted) {
    SearchResponse<ObjectNode> answer =
        answer(
            query(wanted),
            request -> request.from(wanted.from()).size(wanted.size()).sort(URGENT, NEWEST));
    TotalHits total = Objects.requireNonNull(answer.hits().total());
    return new Selected(
        total.value(), answer.hits().hits().stream().map(hit -> kept(hit).alert()).toList());
  }

  private static Query query(Selection wanted) {
    BoolQuery.Builder all = new BoolQuery.Builder();
    if (!wanted.states().isEmpty()) {
      all.filter(
          any(
              wanted.states().stream()
                  .map(s -> is("alert.state", s.word()))
                  .toArray(Query[]::new)));
    }
    if (wanted.rule() != null) {
      all.filter(is("alert.rule", wanted.rule().word()));
    }
    filter(all, "dmarc.policy.domain", wanted.domain());
    return all.build()._toQuery();
  }

  private static void filter(BoolQuery.Builder all, String field, @Nullable String value) {
    if (value != null) {
      all.filter(is(field, value));
    }
  }

  private static Query is(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  private static Query any(Query... queries) {
    return Query.of(q -> q.bool(b -> b.should(List.of(queries)).minimumShouldMatch("1")));
  }

  private List<Hit<ObjectNode>> hits(Query query, Narrowing narrowing) {
    return answer(query, narrowing).hits().hits();
  }

  private SearchResponse<ObjectNode> answer(Query query, Narrowing narrowing) {
    SearchRequest.Builder request =
        new SearchRequest.Builder()
            .index(IndexNames.ALERTS)
            .ignoreUnavailable(true)
            .allowPartialSearchResults(false)
            .seqNoPrimaryTerm(true)
            .query(query);
    SearchRequest whole = narrowing.of(request).build();
    return server.askOnce(
        client -> {
          client.indices().refresh(r -> r.index(IndexNames.ALERTS).ignoreUnavailable(true));
          return client.search(whole, ObjectNode.class);
        });
  }

  /** What more is asked for. */
  @FunctionalInterface
  private interface Narrowing {
    SearchRequest.Builder of(SearchRequest.Builder request);
  }

  private static Kept kept(Hit<ObjectNode> hit) {
    AlertReader reader = new AlertReader(Objects.requireNonNull(hit.source()));
    return new Kept(
        reader.alert(Objects.requireNonNull(hit.id())),
        Objects.requireNonNull(hit.seqNo()),
        Objects.requireNonNull(hit.primaryTerm()));
  }
}
