package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Map;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;

/** How much isn't known yet; docs/fields.md has what makes a record pending or given up. */
public final class PendingCounts {
  private static final Query DUE = Queries.exists("dmarc.enrichment.due");
  private static final Query SINCE = Queries.exists("dmarc.enrichment.since");
  private static final Query GIVEN_UP = Queries.all(SINCE, Queries.not(DUE));

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
    Found records =
        Found.of(
            searches.aggregate(
                Alias.RECORDS,
                Queries.either(List.of(DUE, SINCE)),
                Map.of(
                    "due",
                    Asked.where(DUE, Map.of(Asked.SINCE, Asked.earliest("dmarc.enrichment.since"))),
                    "given up",
                    Asked.count(GIVEN_UP))));
    Found reports =
        Found.of(
            searches.aggregate(
                Alias.REPORTS,
                Queries.everything(),
                Map.of(
                    "all",
                    Asked.count(Queries.everything()),
                    "doubts",
                    Asked.count(Queries.exists("dmarc.report.authenticity_due")),
                    Asked.LAST,
                    Asked.latest("event.ingested"))));
    return new Pending(
        records.in("due").documents(),
        records.in("due").time(Asked.SINCE),
        records.in("given up").documents(),
        reports.in("doubts").documents(),
        reports.in("all").documents(),
        reports.time(Asked.LAST));
  }
}
