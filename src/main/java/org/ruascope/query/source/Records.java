package org.ruascope.query.source;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.query.Scope;

/** Single records, newest first. */
public final class Records {
  /** So far one can leaf; Elasticsearch goes no further. */
  public static final int MOST = 10_000;

  private static final int COUNTED = 100_001;
  private static final int CHUNK = 1_000;

  /**
   * By what they say, so that a record keeps its place between two pages even if it is written anew
   * meanwhile; if they say the same, by what is unique in an index, in which all of one time are.
   */
  private static final List<SortOptions> NEWEST =
      List.of(
          by("@timestamp", SortOrder.Desc),
          by("dmarc.report.key", SortOrder.Asc),
          by("source.ip", SortOrder.Asc),
          by("dmarc.header_from", SortOrder.Asc),
          by("dmarc.dkim.auth", SortOrder.Asc),
          by("dmarc.spf.auth", SortOrder.Asc),
          by("_seq_no", SortOrder.Asc));

  private final Searches searches;
  private final ReportDocuments reports;

  /** Asks there. */
  public Records(Searches searches) {
    this.searches = searches;
    this.reports = new ReportDocuments(searches);
  }

  /**
   * A page of records.
   *
   * @param rows the records
   * @param total how many there are in all; counted up to 100,001
   * @param more whether there are more than that
   */
  public record Page(List<StoredRecord> rows, long total, boolean more) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(sort -> sort.field(by -> by.field(field).order(order)));
  }

  /**
   * A page of the records of a scope.
   *
   * @param page from 1
   * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer
   */
  public Page in(Scope scope, int page, int size) {
    SearchResponse<ObjectNode> found =
        searches.search(
            Alias.RECORDS,
            all ->
                all.query(scope.query())
                    .sort(NEWEST)
                    .from((page - 1) * size)
                    .size(size)
                    .trackTotalHits(track -> track.count(COUNTED)));
    long total = total(found);
    return new Page(read(documents(found)), total, total >= COUNTED);
  }

  /** How many there are; counted up to 100,001. */
  public long count(Scope scope) {
    return total(
        searches.search(
            Alias.RECORDS,
            all -> all.query(scope.query()).size(0).trackTotalHits(track -> track.count(COUNTED))));
  }

  /** All records of a scope as they are now, asked for as they are read; to be closed. */
  public Stream<StoredRecord> all(Scope scope) {
    return searches
        .pages(Alias.RECORDS, scope.query(), by("@timestamp", SortOrder.Desc), CHUNK)
        .flatMap(documents -> read(documents).stream());
  }

  private List<StoredRecord> read(List<ObjectNode> documents) {
    Map<String, JsonNode> known = reports.of(documents);
    return documents.stream()
        .map(
            document ->
                new RecordReader(
                        document,
                        known.getOrDefault(
                            ReportDocuments.key(document), MissingNode.getInstance()))
                    .read())
        .toList();
  }

  private static List<ObjectNode> documents(SearchResponse<ObjectNode> found) {
    return found.hits().hits().stream().map(hit -> Objects.requireNonNull(hit.source())).toList();
  }

  private static long total(SearchResponse<ObjectNode> found) {
    return Objects.requireNonNull(found.hits().total()).value();
  }
}
