package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.SingleMetricAggregateBase;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;

/** How much isn't known yet; docs/fields.md has what makes a record pending or given up. */
public final class PendingCounts {
  private static final Query ALL = Query.of(q -> q.matchAll(all -> all));
  private static final Query DUE = exists("dmarc.enrichment.due");
  private static final Query SINCE = exists("dmarc.enrichment.since");
  private static final Query GIVEN_UP =
      Query.of(q -> q.bool(bool -> bool.filter(SINCE).mustNot(DUE)));
  private static final Query PENDING_OR_GIVEN_UP =
      Query.of(q -> q.bool(bool -> bool.should(DUE, SINCE)));

  private final Searches searches;

  /** Asks there. */
  public PendingCounts(Searches searches) {
    this.searches = searches;
  }

  /**
   * What is pending now. Looks at no more than that, however much is stored.
   *
   * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer
   */
  public Pending now() {
    Map<String, Aggregate> records =
        searches.aggregate(
            Alias.RECORDS,
            PENDING_OR_GIVEN_UP,
            Map.of("due", counted(DUE), "given up", counted(GIVEN_UP), "oldest", oldest()));
    Map<String, Aggregate> reports =
        searches.aggregate(
            Alias.REPORTS,
            ALL,
            Map.of(
                "all", counted(ALL),
                "doubts", counted(exists("dmarc.report.authenticity_due")),
                "last", Aggregation.of(a -> a.max(max -> max.field("event.ingested")))));
    return pending(records, reports);
  }

  private static Pending pending(Map<String, Aggregate> records, Map<String, Aggregate> reports) {
    Aggregate oldest = records.get("oldest");
    Aggregate last = reports.get("last");
    return new Pending(
        count(records.get("due")),
        oldest == null ? null : time(oldest.filter().aggregations().get("since")),
        count(records.get("given up")),
        count(reports.get("doubts")),
        count(reports.get("all")),
        time(last));
  }

  private static Aggregation oldest() {
    return Aggregation.of(
        a ->
            a.filter(DUE)
                .aggregations("since", m -> m.min(m2 -> m2.field("dmarc.enrichment.since"))));
  }

  private static Query exists(String field) {
    return Query.of(q -> q.exists(exists -> exists.field(field)));
  }

  private static Aggregation counted(Query query) {
    return Aggregation.of(a -> a.filter(query));
  }

  private static long count(@Nullable Aggregate filter) {
    return filter == null ? 0 : filter.filter().docCount();
  }

  /** A minimum or maximum of nothing is none. */
  private static @Nullable Instant time(@Nullable Aggregate metric) {
    Double millis =
        metric != null && metric._get() instanceof SingleMetricAggregateBase found
            ? found.value()
            : null;
    return millis == null || !Double.isFinite(millis)
        ? null
        : Instant.ofEpochMilli(Math.round(millis));
  }
}
