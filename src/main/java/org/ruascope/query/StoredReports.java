package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;

/** The reports themselves. */
public final class StoredReports {
  /** Elasticsearch pages no further. */
  public static final int DEEPEST = 10_000;

  private static final String AUTHENTICITY = "dmarc.report.authenticity";
  private static final String WARNED = "dmarc.report.warnings";

  private final Searches searches;

  /** Asks there. */
  public StoredReports(Searches searches) {
    this.searches = searches;
  }

  /** Which reports. */
  public enum Only {
    ALL,
    /** Whose mail speaks against them, or for somebody else. */
    DOUBTFUL,
    WARNINGS,
    ERRORS,
    COLLISIONS,
    SKIPPED;

    private Query query() {
      return switch (this) {
        case ALL -> Queries.everything();
        case DOUBTFUL ->
            Queries.either(
                List.of(
                    Queries.any(AUTHENTICITY, List.of("failed", "temporary")),
                    Queries.is("dmarc.report.authenticity_detail", "other_sender")));
        case WARNINGS -> Queries.exists(WARNED);
        case ERRORS -> Queries.exists("dmarc.reporter.errors");
        case COLLISIONS -> Queries.isTrue("dmarc.report.collision");
        case SKIPPED -> Queries.is(WARNED, "record_skipped");
      };
    }
  }

  /**
   * Some reports.
   *
   * @param rows a page of them
   * @param total how many there are in all
   */
  public record Page(List<ReportRow> rows, long total) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /**
   * The reports in a scope, the newest first.
   *
   * @param from rows to leave out at the begin; with size at most {@link #DEEPEST}
   * @param size rows of a page
   * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer
   */
  public Page in(Scope scope, Only only, int from, int size) {
    SearchResponse<ObjectNode> found =
        searches.search(
            Alias.REPORTS,
            request ->
                request
                    .query(Queries.all(scope.reports(), only.query()))
                    .sort(by("@timestamp", SortOrder.Desc), by("dmarc.report.key", SortOrder.Asc))
                    .trackTotalHits(track -> track.enabled(true))
                    .from(from)
                    .size(size));
    List<ReportRow> rows =
        found.hits().hits().stream()
            .map(Hit::source)
            .map(source -> ReportRow.of(Objects.requireNonNull(source)))
            .toList();
    return new Page(rows, Objects.requireNonNull(found.hits().total()).value());
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(sort -> sort.field(each -> each.field(field).order(order)));
  }
}
