package org.ruascope.query.overview;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.query.Asked;
import org.ruascope.query.Dimension;
import org.ruascope.query.Found;
import org.ruascope.query.Period;
import org.ruascope.query.Queries;
import org.ruascope.query.Scope;

/** What reports say of each domain: its policy, and who reports. */
final class Policies {
  private static final List<String> TAGS = List.of("p", "sp", "adkim", "aspf", "pct");
  private static final String DOMAINS = "domains";
  private static final String REPORTERS = "reporters";
  private static final String LATELY = "lately";
  private static final String FORGED = "forged";
  private static final int VALUES = 4;

  private final Searches searches;

  Policies(Searches searches) {
    this.searches = searches;
  }

  /**
   * What is known of a domain.
   *
   * @param policy its tags; what most of the latest reports say
   * @param reporters how many report in the period; near, if there are many
   * @param lastDay that a report is about, of the period or the last weeks; null if there is none
   */
  record Known(Map<String, Tag> policy, long reporters, @Nullable LocalDate lastDay) {
    static final Known NOTHING = new Known(Map.of(), 0, null);

    Map<String, String> tags() {
      return policy.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().value()));
    }

    private static Known in(Found domain, Map<String, Tag> policy) {
      return new Known(policy, domain.different(REPORTERS), domain.day(Asked.LAST));
    }

    private Known with(Known more) {
      LocalDate other = more.lastDay;
      boolean isLater = lastDay == null || (other != null && other.isAfter(lastDay));
      return new Known(more.policy, reporters, isLater ? other : lastDay);
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
    Period weeks = windows.weeks();
    Period lately = new Period(earlier(lastComplete.minusDays(2), weeks.last()), weeks.last());
    Found found =
        ask(
            scope.in(weeks),
            Map.of(
                DOMAINS,
                byDomain(ofDomain(lately)),
                FORGED,
                Asked.count(
                    Queries.all(
                        Queries.in(windows.recent()),
                        Queries.is(Dimension.AUTHENTICITY.field(), "failed")))));
    Map<String, Known> domains = new HashMap<>();
    ask(scope, Map.of(DOMAINS, byDomain(reporters())))
        .each(DOMAINS)
        .forEach(domain -> domains.put(domain.key(), Known.in(domain, Map.of())));
    found
        .each(DOMAINS)
        .forEach(
            domain -> domains.merge(domain.key(), Known.in(domain, policy(domain)), Known::with));
    return new Answer(domains, found.in(FORGED).documents());
  }

  private Found ask(Scope scope, Map<String, Aggregation> asked) {
    return Found.of(searches.aggregate(Alias.REPORTS, scope.reports(), asked));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static Aggregation byDomain(Map<String, Aggregation> details) {
    return Asked.usual(
        DomainTimes.FIELD,
        DomainTimes.MOST,
        Asked.and(details, Map.of(Asked.LAST, Asked.latest("@timestamp"))));
  }

  private static Map<String, Aggregation> ofDomain(Period lately) {
    Map<String, Aggregation> ofValue =
        Map.of(Asked.SINCE, Asked.earliest("@timestamp"), LATELY, Asked.count(Queries.in(lately)));
    return TAGS.stream()
        .collect(
            Collectors.toMap(
                Function.identity(), tag -> Asked.usual("dmarc.policy." + tag, VALUES, ofValue)));
  }

  private static Map<String, Aggregation> reporters() {
    return Map.of(REPORTERS, Asked.different(Dimension.REPORTER.field()));
  }

  private static Map<String, Tag> policy(Found domain) {
    Map<String, Tag> policy = new LinkedHashMap<>();
    for (String tag : TAGS) {
      List<Found> values = domain.each(tag);
      if (!values.isEmpty()) {
        policy.put(tag, tag(values));
      }
    }
    return policy;
  }

  private static Tag tag(List<Found> values) {
    Found now =
        Collections.max(
            values,
            Comparator.comparingLong((Found value) -> value.in(LATELY).documents())
                .thenComparingLong(Found::documents));
    return values.stream()
        .filter(each -> each.since().isBefore(now.since()))
        .max(Comparator.comparingLong(Found::documents))
        .map(former -> tag(now, former))
        .orElse(tag(now, now));
  }

  private static Tag tag(Found now, Found former) {
    return new Tag(now.key(), former.key(), Period.day(now.since()));
  }
}
