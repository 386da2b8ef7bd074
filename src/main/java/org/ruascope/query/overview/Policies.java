package org.ruascope.query.overview;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StatsAggregate;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.query.Buckets;
import org.ruascope.query.Dimension;
import org.ruascope.query.Period;
import org.ruascope.query.Scope;

/** What reports say of each domain: its policy, and who reports. */
final class Policies {
  private static final List<String> TAGS = List.of("p", "sp", "adkim", "aspf", "pct");
  private static final String DOMAINS = "domains";
  private static final String REPORTERS = "reporters";
  private static final String LAST = "last";
  private static final String DAYS = "days";
  private static final String LATELY = "lately";
  private static final String FORGED = "forged";
  private static final int VALUES = 4;
  private static final int PRECISION = 200;

  private final Searches searches;

  Policies(Searches searches) {
    this.searches = searches;
  }

  /**
   * What is known of a domain.
   *
   * @param policy its tags; what most of the latest reports say
   * @param reporters how many report in the period; near, if there are many
   * @param lastDay that a report is about; null if there is none
   */
  record Known(Map<String, Tag> policy, long reporters, @Nullable LocalDate lastDay) {
    static final Known NOTHING = new Known(Map.of(), 0, null);

    Map<String, String> tags() {
      return policy.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().value()));
    }
  }

  /**
   * A tag of the policy.
   *
   * @param former value, of reports before; the same if it hasn't changed
   * @param since when the first report says so, of those that were looked at
   */
  record Tag(String value, String former, LocalDate since) {}

  /**
   * The answer.
   *
   * @param domains by name
   * @param forged how many of the recent reports aren't from whom they say
   */
  record Answer(Map<String, Known> domains, long forged) {}

  /** What reports say; the policy by those of the last three complete days, and later ones. */
  Answer in(Scope scope, Windows windows, LocalDate lastComplete) {
    Period whole = windows.whole(scope.period());
    Period lately = new Period(earlier(lastComplete.minusDays(2), whole.last()), whole.last());
    Map<String, Aggregate> answers =
        searches.aggregate(
            Alias.REPORTS,
            scope.in(whole).reports(),
            Map.of(
                DOMAINS,
                Buckets.terms(
                    DomainWeeks.FIELD, DomainWeeks.MOST, ofDomain(scope.period(), lately)),
                FORGED,
                forged(windows.recent())));
    return new Answer(
        Buckets.named(answers, DOMAINS).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> known(each.getValue()))),
        Filters.documents(answers, FORGED));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static Aggregation forged(Period recent) {
    return Filters.within(
        Filters.all(
            List.of(Filters.inPeriod(recent), Filters.is(Dimension.AUTHENTICITY, "failed"))),
        Map.of());
  }

  private static Map<String, Aggregation> ofDomain(Period period, Period lately) {
    Map<String, Aggregation> asked = new HashMap<>();
    for (String tag : TAGS) {
      asked.put(tag, Buckets.terms("dmarc.policy." + tag, VALUES, ofValue(lately)));
    }
    asked.put(REPORTERS, Filters.within(Filters.inPeriod(period), reporters()));
    asked.put(LAST, Aggregation.of(all -> all.max(max -> max.field("@timestamp"))));
    return asked;
  }

  private static Map<String, Aggregation> ofValue(Period lately) {
    return Map.of(
        DAYS,
        Aggregation.of(all -> all.stats(stats -> stats.field("@timestamp"))),
        LATELY,
        Filters.within(Filters.inPeriod(lately), Map.of()));
  }

  private static Map<String, Aggregation> reporters() {
    return Map.of(
        REPORTERS,
        Aggregation.of(
            all ->
                all.cardinality(
                    distinct ->
                        distinct.field(Dimension.REPORTER.field()).precisionThreshold(PRECISION))));
  }

  private static Known known(Map<String, Aggregate> answers) {
    Map<String, Tag> policy = new LinkedHashMap<>();
    for (String tag : TAGS) {
      List<Value> values =
          Buckets.named(answers, tag).entrySet().stream()
              .map(each -> Value.of(each.getKey(), each.getValue()))
              .toList();
      if (!values.isEmpty()) {
        policy.put(tag, tag(values));
      }
    }
    return new Known(
        policy,
        Buckets.one(Filters.within(answers, REPORTERS), REPORTERS).cardinality().value(),
        Buckets.day(Math.round(Buckets.one(answers, LAST).max().value())));
  }

  private static Tag tag(List<Value> values) {
    Value now =
        Collections.max(
            values, Comparator.comparingLong(Value::lately).thenComparingLong(Value::all));
    return values.stream()
        .filter(each -> each.first().isBefore(now.first()))
        .max(Comparator.comparingLong(Value::all))
        .map(former -> new Tag(now.value(), former.value(), now.first()))
        .orElse(new Tag(now.value(), now.value(), now.first()));
  }

  private record Value(String value, long all, long lately, LocalDate first) {
    static Value of(String value, Map<String, Aggregate> answers) {
      StatsAggregate days = Buckets.one(answers, DAYS).stats();
      return new Value(
          value,
          days.count(),
          Filters.documents(answers, LATELY),
          Buckets.day(Math.round(days.min())));
    }
  }
}
