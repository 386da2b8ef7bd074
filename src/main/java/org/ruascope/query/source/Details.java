package org.ruascope.query.source;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.query.Asked;
import org.ruascope.query.Condition;
import org.ruascope.query.Dimension;
import org.ruascope.query.Found;
import org.ruascope.query.Messages;
import org.ruascope.query.Period;
import org.ruascope.query.Scope;
import org.ruascope.query.Who;

/**
 * All about a few groups, in one round trip: what is in the period, and since when they are known.
 */
final class Details {
  /** So many days before a period are looked through for the first record of a group. */
  static final int LOOKBACK_DAYS = 400;

  private static final String GROUPS = "groups";
  private static final String SCOPED = "scoped";
  private static final String VERDICT = "verdict";
  private static final String DISPOSITION = "disposition";
  private static final String ADDRESSES = "addresses";
  private static final String DOMAINS = "domains";
  private static final int FEW = 5;
  private static final int WORDS = 10;

  private static final Map<String, Aggregation> ASKED = asked();

  private final Searches searches;
  private final Scope scope;
  private final Grouping grouping;
  private final Newness newness;

  Details(Searches searches, Scope scope, Grouping grouping, Newness newness) {
    this.searches = searches;
    this.scope = scope;
    this.grouping = grouping;
    this.newness = newness;
  }

  private static Map<String, Aggregation> asked() {
    Map<String, Aggregation> asked = new HashMap<>(Messages.SUMS);
    asked.put(VERDICT, Asked.most(Dimension.VERDICT.field(), WORDS));
    asked.put(DISPOSITION, Asked.most(Dimension.DISPOSITION.field(), WORDS));
    asked.put(ADDRESSES, Asked.different(Dimension.IP.field()));
    asked.put(DOMAINS, Asked.most("dmarc.policy.domain", FEW));
    asked.put(Asked.LAST, Asked.latest("@timestamp"));
    for (Dimension named :
        List.of(Dimension.SERVICE_TYPE, Dimension.HOST, Dimension.NETWORK, Dimension.COUNTRY)) {
      asked.put(named.parameter(), Asked.most(named.field(), FEW));
    }
    return Map.copyOf(asked);
  }

  /** The groups of these values in the same order, those left out that are gone by now. */
  List<Group> of(List<String> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    Map<String, Found> groups =
        Found.of(
                searches.aggregate(
                    Alias.RECORDS, query(values), Map.of(GROUPS, aggregation(values))))
            .named(GROUPS);
    return values.stream()
        .filter(groups::containsKey)
        .map(value -> group(value, Objects.requireNonNull(groups.get(value))))
        .toList();
  }

  private Query query(List<String> values) {
    Period known =
        new Period(scope.period().first().minusDays(LOOKBACK_DAYS), scope.period().last());
    Condition any = new Condition(grouping.dimension(), values);
    return new Scope(scope.domain(), known, List.of(any)).query();
  }

  private Aggregation aggregation(List<String> values) {
    return Aggregation.of(
        groups ->
            groups
                .terms(terms -> terms(terms, values))
                .aggregations(Asked.SINCE, Asked.earliest("@timestamp"))
                .aggregations(SCOPED, Asked.where(scope.query(), ASKED)));
  }

  private TermsAggregation.Builder terms(TermsAggregation.Builder terms, List<String> values) {
    terms
        .field(grouping.dimension().field())
        .size(values.size())
        .include(only -> only.terms(values));
    return values.contains(Condition.ABSENT) ? terms.missing(Condition.ABSENT) : terms;
  }

  private Group group(String value, Found always) {
    Who who = grouping.who(value);
    Found now = always.in(SCOPED);
    LocalDate first = Period.day(always.since());
    return new Group(
        who.by(),
        who.name(),
        who.where(),
        Messages.in(now),
        Verdicts.in(now.counts(VERDICT)),
        Dispositions.in(now.counts(DISPOSITION)),
        now.different(ADDRESSES),
        most(now, Dimension.SERVICE_TYPE),
        grouping.dimension() == Dimension.IP ? most(now, Dimension.HOST) : null,
        most(now, Dimension.NETWORK),
        now.values(Dimension.COUNTRY.parameter()),
        now.values(DOMAINS),
        first,
        Period.day(now.last()),
        newness.isNew(first));
  }

  private static @Nullable String most(Found found, Dimension dimension) {
    return found.values(dimension.parameter()).stream().findFirst().orElse(null);
  }
}
