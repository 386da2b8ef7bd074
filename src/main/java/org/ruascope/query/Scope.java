package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at. It stands in the address of each view, so that it can be shared.
 *
 * @param domain a policy domain; null: all
 * @param period by the begin of reports
 * @param conditions all of which hold
 */
public record Scope(@Nullable String domain, Period period, List<Condition> conditions) {

  public Scope {
    conditions = List.copyOf(conditions);
  }

  /** The same in another period. */
  public Scope in(Period other) {
    return new Scope(domain, other, conditions);
  }

  /** The same, narrowed. */
  public Scope with(Condition more) {
    return new Scope(domain, period, Stream.concat(conditions.stream(), Stream.of(more)).toList());
  }

  /** Chooses records. */
  public Query query() {
    return Query.of(
        all ->
            all.bool(
                bool ->
                    bool.filter(Queries.in(period))
                        .filter(domain == null ? List.of() : List.of(ofDomain(domain)))
                        .filter(conditions.stream().map(Condition::query).toList())));
  }

  /** Chooses reports, of which most conditions say nothing. */
  public Query reports() {
    return new Scope(
            domain,
            period,
            conditions.stream().filter(each -> OF_REPORTS.contains(each.dimension())).toList())
        .query();
  }

  private static final List<Dimension> OF_REPORTS =
      List.of(
          Dimension.REPORTER, Dimension.AUTHENTICITY, Dimension.REPORT, Dimension.POLICY_DOMAIN);

  private static Query ofDomain(String domain) {
    return Queries.is("dmarc.policy.domain", domain);
  }
}
