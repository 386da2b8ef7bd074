package org.ruascope.index;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.RecordSelection;

/** Queries for stored records. */
final class RecordQuery {
  private static final String DUE = "dmarc.enrichment.due";
  private static final String BEGIN = "@timestamp";

  private RecordQuery() {}

  /** Those that are due by then. */
  static Query due(Instant until) {
    return Query.of(
        query -> query.range(range -> range.date(date -> date.field(DUE).lte(until.toString()))));
  }

  /** Those that are selected. */
  static Query of(RecordSelection selection) {
    BoolQuery.Builder all = new BoolQuery.Builder();
    all.filter(is -> is.exists(exists -> exists.field("dmarc.report.key"))); // it is ruascope's own
    begin(all, selection.since(), selection.until());
    if (selection.domain() != null) {
      all.filter(
          is -> is.term(term -> term.field("dmarc.policy.domain").value(selection.domain())));
    }
    if (selection.pendingOnly()) {
      all.filter(is -> is.exists(exists -> exists.field(DUE)));
    }
    return Query.of(query -> query.bool(all.build()));
  }

  private static void begin(
      BoolQuery.Builder all, @Nullable Instant since, @Nullable Instant until) {
    if (since != null) {
      all.filter(is -> is.range(r -> r.date(date -> date.field(BEGIN).gte(since.toString()))));
    }
    if (until != null) {
      all.filter(is -> is.range(r -> r.date(date -> date.field(BEGIN).lt(until.toString()))));
    }
  }
}
