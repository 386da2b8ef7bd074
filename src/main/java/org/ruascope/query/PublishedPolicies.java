package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.util.NamedValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.report.Disposition;

/** What reports say of a domain's policy. */
final class PublishedPolicies {
  private static final String SEEN = "seen";
  private static final String UNRECOGNISED = Disposition.UNRECOGNISED.word();

  /** Combinations; a domain that changes its record so often is never looked at here. */
  private static final int MOST = 200;

  private static final Aggregation QUESTION =
      Aggregation.of(
          a ->
              a.composite(
                      all ->
                          all.size(MOST)
                              .sources(
                                  Stream.of("p", "sp", "np", "adkim", "aspf", "pct", "testing")
                                      .map(PublishedPolicies::source)
                                      .toList()))
                  .aggregations(Asked.WHEN));

  private final Searches searches;

  PublishedPolicies(Searches searches) {
    this.searches = searches;
  }

  private static NamedValue<CompositeAggregationSource> source(String tag) {
    return new NamedValue<>(
        tag,
        CompositeAggregationSource.of(
            s -> s.terms(terms -> terms.field("dmarc.policy." + tag).missingBucket(true))));
  }

  /** The latest in a scope with a domain; empty if there are no reports. */
  Optional<PublishedPolicy> latest(Scope scope) {
    Aggregate seen =
        searches.aggregate(Alias.REPORTS, scope.reports(), Map.of(SEEN, QUESTION)).get(SEEN);
    return seen == null
        ? Optional.empty()
        : latest(seen.composite().buckets().array().stream().map(PublishedPolicies::read).toList());
  }

  /** The latest, put together from what reporters tell. */
  static Optional<PublishedPolicy> latest(List<PublishedPolicy> seen) {
    List<PublishedPolicy> different = new ArrayList<>();
    seen.stream().sorted(LATEST_FIRST).forEach(each -> add(different, each));
    return different.stream()
        .findFirst()
        .map(latest -> latest.after(different.size() - 1, lastOf(different)));
  }

  /** Who doesn't tell the policy tells least. */
  private static final Comparator<PublishedPolicy> LATEST_FIRST =
      Comparator.comparing((PublishedPolicy each) -> each.p().equals(UNRECOGNISED))
          .thenComparing(PublishedPolicy::last, Comparator.reverseOrder());

  private static void add(List<PublishedPolicy> different, PublishedPolicy next) {
    for (int i = 0; i < different.size(); i++) {
      if (different.get(i).agreesWith(next)) {
        different.set(i, different.get(i).and(next));
        return;
      }
    }
    if (different.isEmpty() || !next.p().equals(UNRECOGNISED)) {
      different.add(next);
    }
  }

  private static Instant lastOf(List<PublishedPolicy> different) {
    return different.stream()
        .skip(1)
        .map(PublishedPolicy::last)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static PublishedPolicy read(CompositeBucket bucket) {
    Found found = Found.of(bucket.aggregations());
    return new PublishedPolicy(
        Objects.requireNonNullElse(told(bucket, "p"), UNRECOGNISED),
        told(bucket, "sp"),
        told(bucket, "np"),
        told(bucket, "adkim"),
        told(bucket, "aspf"),
        told(bucket, "pct", Integer::valueOf),
        told(bucket, "testing", Boolean::valueOf),
        found.since(),
        found.last(),
        0);
  }

  private static <T> @Nullable T told(
      CompositeBucket bucket, String tag, Function<String, T> read) {
    String text = told(bucket, tag);
    return text == null ? null : read.apply(text);
  }

  /** A word that isn't recognised tells nothing. */
  private static @Nullable String told(CompositeBucket bucket, String tag) {
    FieldValue value = bucket.key().get(tag);
    return value == null || value.isNull() || value._toJsonString().equals(UNRECOGNISED)
        ? null
        : value._toJsonString();
  }
}
