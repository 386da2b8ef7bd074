package org.ruascope.query.source;

import co.elastic.clients.elasticsearch._types.SortOrder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.query.Period;
import org.ruascope.query.Scope;

/** The day of the first record; by the index of times, so that not all need to be looked at. */
final class FirstRecord {
  private final Searches searches;

  FirstRecord(Searches searches) {
    this.searches = searches;
  }

  /** About a domain, or about any; null if there is none. */
  @Nullable LocalDate first(@Nullable String domain) {
    Scope scope = new Scope(domain, Period.ALWAYS, List.of());
    return searches
        .search(
            Alias.RECORDS,
            all ->
                all.query(scope.query())
                    .size(1)
                    .trackTotalHits(track -> track.enabled(false))
                    .source(only -> only.filter(filter -> filter.includes("@timestamp")))
                    .sort(sort -> sort.field(by -> by.field("@timestamp").order(SortOrder.Asc))))
        .hits()
        .hits()
        .stream()
        .map(hit -> day(Objects.requireNonNull(hit.source())))
        .findFirst()
        .orElse(null);
  }

  private static LocalDate day(ObjectNode record) {
    return Period.day(Instant.parse(record.path("@timestamp").asText()));
  }
}
