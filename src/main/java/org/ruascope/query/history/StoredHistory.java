package org.ruascope.query.history;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ruascope.alert.rule.Facts;
import org.ruascope.alert.rule.History;
import org.ruascope.alert.rule.Window;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.query.Buckets;

/**
 * What was known at any time, from what is stored. Records don't say when they came, but reports
 * do: what a reporter tells of a domain and day was known from when the first such report came.
 */
public final class StoredHistory implements History {
  private static final String DOMAINS = "domains";
  private static final int MOST_DOMAINS = 10_000;

  /** So many are asked for at once, and in memory. */
  private static final int BATCH = 25;

  private final Searches searches;

  /** Asks there. */
  public StoredHistory(Searches searches) {
    this.searches = searches;
  }

  @Override
  public Stream<Facts> known(Instant asOf) {
    Window window = Window.before(asOf);
    List<String> domains = domains(window);
    return IntStream.range(0, (domains.size() + BATCH - 1) / BATCH)
        .mapToObj(i -> domains.subList(i * BATCH, Math.min(domains.size(), (i + 1) * BATCH)))
        .flatMap(batch -> new DomainBatch(searches, window, batch).read());
  }

  private List<String> domains(Window window) {
    Map<String, Aggregate> answer =
        searches.aggregate(
            Alias.REPORTS,
            Asked.during(window.first(), window.last()),
            Map.of(DOMAINS, Buckets.terms(Cells.DOMAIN, MOST_DOMAINS, Map.of())));
    return List.copyOf(Buckets.named(answer, DOMAINS).keySet());
  }

  @Override
  public boolean sentBefore(String domain, String source, LocalDate day) {
    String all = "all";
    Query query =
        Asked.all(
            Asked.any(Cells.DOMAIN, List.of(domain)),
            Asked.any(MailCells.SOURCE, List.of(source)),
            Asked.during(LocalDate.EPOCH, day.minusDays(1)));
    Map<String, Aggregate> answer =
        searches.aggregate(Alias.RECORDS, query, Map.of(all, Buckets.messages()));
    return Buckets.messages(answer, all) > 0;
  }
}
