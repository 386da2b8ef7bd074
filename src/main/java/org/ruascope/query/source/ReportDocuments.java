package org.ruascope.query.source;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;

/** Documents of reports by their keys. */
final class ReportDocuments {
  private static final String KEY = "dmarc.report.key";

  /** A key has several documents where contents collide. */
  private static final int EACH = 3;

  private final Searches searches;

  ReportDocuments(Searches searches) {
    this.searches = searches;
  }

  /** The reports that records belong to; of those that collide, the first. */
  Map<String, JsonNode> of(List<ObjectNode> records) {
    List<FieldValue> keys =
        records.stream().map(ReportDocuments::key).distinct().map(FieldValue::of).toList();
    return keys.isEmpty()
        ? Map.of()
        : searches
            .search(
                Alias.REPORTS,
                all ->
                    all.query(q -> q.terms(any -> any.field(KEY).terms(are -> are.value(keys))))
                        .size(keys.size() * EACH)
                        .trackTotalHits(track -> track.enabled(false))
                        .source(
                            only -> only.filter(f -> f.includes("dmarc.report", "dmarc.reporter")))
                        .sort(
                            s ->
                                s.field(
                                    by -> by.field("dmarc.report.collision").order(SortOrder.Asc))))
            .hits()
            .hits()
            .stream()
            .map(hit -> Objects.requireNonNull(hit.source()))
            .collect(
                Collectors.toMap(ReportDocuments::key, Function.identity(), (one, other) -> one));
  }

  static String key(JsonNode document) {
    return document.at("/dmarc/report/key").asText();
  }
}
