package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
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
    Aggregation byDomain = Asked.usual("dmarc.policy.domain", MOST, Messages.SUMS);
    return Found.of(searches.aggregate(Alias.RECORDS, scope.query(), Map.of(BY_DOMAIN, byDomain)))
        .each(BY_DOMAIN)
        .stream()
        .map(found -> new Domain(found.key(), Messages.in(found)))
        .sorted((one, other) -> Long.compare(other.messages().all(), one.messages().all()))
        .toList();
  }
}
