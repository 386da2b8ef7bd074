package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.util.List;
import java.util.Map;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;

/** Which domains there are. */
public final class Domains {
  private static final String BY_DOMAIN = "domains";
  private static final int MOST = 10_000;

  private final Searches searches;

  /** Asks there. */
  public Domains(Searches searches) {
    this.searches = searches;
  }

  /**
   * A policy domain.
   *
   * @param domain its name
   * @param messages in the period
   */
  public record Domain(String domain, Messages messages) {}

  /**
   * The policy domains with mail, those with the most first.
   *
   * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer
   */
  public List<Domain> in(Scope scope) {
    Aggregation byDomain =
        Aggregation.of(
            domains ->
                domains
                    .terms(terms -> terms.field("dmarc.policy.domain").size(MOST))
                    .aggregations(Messages.SUMS));
    Aggregate found =
        searches
            .aggregate(Alias.RECORDS, scope.query(), Map.of(BY_DOMAIN, byDomain))
            .get(BY_DOMAIN);
    return found == null || !found.isSterms()
        ? List.of()
        : found.sterms().buckets().array().stream()
            .map(Domains::domain)
            .sorted((one, other) -> Long.compare(other.messages().all(), one.messages().all()))
            .toList();
  }

  private static Domain domain(StringTermsBucket bucket) {
    return new Domain(bucket.key().stringValue(), Messages.of(bucket.aggregations()));
  }
}
