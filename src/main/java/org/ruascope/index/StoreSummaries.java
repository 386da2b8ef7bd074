package org.ruascope.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruascope.index.StoreSummary.DomainSummary;

/** Sums up what is stored. */
public final class StoreSummaries {
  private static final String DOMAINS = "domains";
  private static final int MOST_DOMAINS = 1_000;

  private static final Aggregation BY_DOMAIN =
      Aggregation.of(
          domains ->
              domains
                  .terms(terms -> terms.field("dmarc.policy.domain").size(MOST_DOMAINS))
                  .aggregations("messages", sum("dmarc.messages.all"))
                  .aggregations("aligned", sum("dmarc.messages.aligned")));

  private final Server server;

  /** Summaries of one server's documents. */
  public StoreSummaries(ElasticsearchConnection connection) {
    this.server = new Server(connection);
  }

  /**
   * Sums up what is stored by now.
   *
   * @throws org.ruascope.report.UnavailableException when Elasticsearch can't be asked
   */
  public StoreSummary summarise() {
    return server.askOnce(StoreSummaries::summarise);
  }

  private static StoreSummary summarise(ElasticsearchClient client) throws IOException {
    client
        .indices()
        .refresh(all -> all.index(IndexNames.RECORDS, IndexNames.REPORTS).ignoreUnavailable(true));
    Map<String, StringTermsBucket> records = byDomain(client, IndexNames.RECORDS);
    return new StoreSummary(
        byDomain(client, IndexNames.REPORTS).values().stream()
            .map(reports -> domain(reports, records.get(reports.key().stringValue())))
            .sorted(Comparator.comparingLong(DomainSummary::messages).reversed())
            .toList());
  }

  private static Map<String, StringTermsBucket> byDomain(ElasticsearchClient client, String alias)
      throws IOException {
    Map<String, Aggregate> results =
        client
            .search(
                search ->
                    search
                        .index(alias)
                        .ignoreUnavailable(true)
                        .size(0)
                        .aggregations(DOMAINS, BY_DOMAIN),
                Void.class)
            .aggregations();
    Aggregate domains = results.get(DOMAINS);
    return domains == null // there is no index yet
        ? Map.of()
        : domains.sterms().buckets().array().stream()
            .collect(Collectors.toMap(bucket -> bucket.key().stringValue(), Function.identity()));
  }

  private static DomainSummary domain(
      StringTermsBucket reports, @Nullable StringTermsBucket records) {
    return new DomainSummary(
        reports.key().stringValue(),
        reports.docCount(),
        records == null ? 0 : records.docCount(),
        sum(records, "messages"),
        sum(records, "aligned"));
  }

  private static long sum(@Nullable StringTermsBucket bucket, String name) {
    Aggregate sum = bucket == null ? null : bucket.aggregations().get(name);
    return sum == null ? 0 : Math.round(sum.sum().value());
  }

  private static Aggregation sum(String field) {
    return Aggregation.of(aggregation -> aggregation.sum(sum -> sum.field(field)));
  }
}
