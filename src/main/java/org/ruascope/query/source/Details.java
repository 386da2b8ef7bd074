package org.ruascope.query.source;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.query.Condition;
import org.ruascope.query.Dimension;
import org.ruascope.query.Messages;
import org.ruascope.query.Period;
import org.ruascope.query.Scope;
import org.ruascope.query.source.Ranking.Ranked;

/**
 * All about a few groups, in one round trip: what is in the period, and since when they are known.
 */
final class Details {
  /** So many days before a period are looked through for the first record of a group. */
  static final int LOOKBACK_DAYS = 400;

  private static final String GROUPS = "groups";
  private static final String SCOPED = "scoped";
  private static final String FIRST = "first";
  private static final String LAST = "last";
  private static final String VERDICT = "verdict";
  private static final String DISPOSITION = "disposition";
  private static final String ADDRESSES = "addresses";
  private static final String DOMAINS = "domains";
  private static final int FEW = 5;
  private static final int WORDS = 10;

  private static final Map<String, Aggregation> ASKED = asked();

  private final Searches searches;
  private final Scope scope;
  private final Newness newness;

  Details(Searches searches, Scope scope, Newness newness) {
    this.searches = searches;
    this.scope = scope;
    this.newness = newness;
  }

  private static Map<String, Aggregation> asked() {
    Map<String, Aggregation> asked = new HashMap<>(Messages.SUMS);
    asked.put(VERDICT, Ask.most(Dimension.VERDICT.field(), WORDS));
    asked.put(DISPOSITION, Ask.most(Dimension.DISPOSITION.field(), WORDS));
    asked.put(ADDRESSES, Ask.ADDRESSES);
    asked.put(DOMAINS, Ask.most("dmarc.policy.domain", FEW));
    asked.put(LAST, Ask.LATEST);
    for (Dimension named :
        List.of(Dimension.SERVICE_TYPE, Dimension.HOST, Dimension.NETWORK, Dimension.COUNTRY)) {
      asked.put(named.parameter(), Ask.most(named.field(), FEW));
    }
    return Map.copyOf(asked);
  }

  /** The same groups in the same order, those left out that are gone by now. */
  List<Group> of(List<Ranked> ranked) {
    Map<Level, List<String>> levels =
        ranked.stream()
            .collect(
                Collectors.groupingBy(
                    Ranked::level,
                    LinkedHashMap::new,
                    Collectors.mapping(Ranked::value, Collectors.toList())));
    if (levels.isEmpty()) {
      return List.of();
    }
    Map<String, Aggregation> asked = new HashMap<>();
    levels.forEach((level, values) -> asked.put(level.name(), aggregation(level, values)));
    Found found = Found.of(searches.aggregate(Alias.RECORDS, query(levels), asked));
    return groups(ranked, found);
  }

  private Query query(Map<Level, List<String>> levels) {
    List<Query> any = new ArrayList<>();
    levels.forEach((level, values) -> any.add(level.query(values)));
    Period known =
        new Period(scope.period().first().minusDays(LOOKBACK_DAYS), scope.period().last());
    Query always = new Scope(scope.domain(), known, List.of()).query();
    return Query.of(
        q -> q.bool(b -> b.filter(always).filter(one -> one.bool(or -> or.should(any)))));
  }

  private Aggregation aggregation(Level level, List<String> values) {
    return Aggregation.of(
        all ->
            all.filter(level.query())
                .aggregations(
                    GROUPS,
                    groups ->
                        groups
                            .terms(terms -> terms(terms, level, values))
                            .aggregations(FIRST, Ask.EARLIEST)
                            .aggregations(
                                SCOPED, in -> in.filter(scope.query()).aggregations(ASKED))));
  }

  private static TermsAggregation.Builder terms(
      TermsAggregation.Builder terms, Level level, List<String> values) {
    terms.field(level.dimension().field()).size(values.size()).include(only -> only.terms(values));
    return values.contains(Condition.ABSENT) ? terms.missing(Condition.ABSENT) : terms;
  }

  private List<Group> groups(List<Ranked> ranked, Found found) {
    Map<String, Map<String, Found>> levels = new HashMap<>();
    List<Group> groups = new ArrayList<>();
    for (Ranked each : ranked) {
      String name = each.level().name();
      Found group =
          levels
              .computeIfAbsent(name, level -> found.get(level).get(GROUPS).each())
              .get(each.value());
      if (group != null) {
        groups.add(group(each, group, group.get(SCOPED)));
      }
    }
    return groups;
  }

  private Group group(Ranked ranked, Found always, Found now) {
    LocalDate first = day(always.time(FIRST));
    return new Group(
        ranked.level().name(),
        ranked.value(),
        ranked.level().where(ranked.value()),
        now.messages(),
        Verdicts.in(now, VERDICT),
        Dispositions.in(now, DISPOSITION),
        now.different(ADDRESSES),
        most(now, Dimension.SERVICE_TYPE),
        ranked.level().dimension() == Dimension.IP ? most(now, Dimension.HOST) : null,
        most(now, Dimension.NETWORK),
        now.values(Dimension.COUNTRY.parameter()),
        now.values(DOMAINS),
        first,
        day(now.time(LAST)),
        newness.isNew(first));
  }

  private static @Nullable String most(Found found, Dimension dimension) {
    List<String> values = found.values(dimension.parameter());
    return values.isEmpty() ? null : values.getFirst();
  }

  private static LocalDate day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
