package org.ruascope.query.overview;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruascope.query.Found;

/** All that should be known, of all domains, the worst first. */
final class Findings {
  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::level)
          .thenComparing(Finding::messages, Comparator.reverseOrder())
          .thenComparing(Finding::kind);

  private Findings() {}

  /** What to ask records of {@link Windows#weeks} for. */
  static Map<String, Aggregation> asked(Windows windows) {
    Map<String, Aggregation> all = new HashMap<>();
    all.putAll(Treatment.asked(windows.recent()));
    all.putAll(Sources.asked(windows));
    all.putAll(Keys.asked(windows.recent()));
    return all;
  }

  /**
   * Tells what matters.
   *
   * @param weeks of each domain
   * @param found to {@link #asked}
   */
  static List<Finding> of(
      List<DomainWeeks> weeks, Found found, Policies.Answer reports, Windows windows) {
    Map<String, DomainWeeks> byDomain =
        weeks.stream().collect(Collectors.toMap(DomainWeeks::domain, Function.identity()));
    List<Treatment> lately = Treatment.in(found);
    LocalDate since = windows.recent().first();
    return Stream.of(
            weeks.stream().map(DomainFindings::share).flatMap(Optional::stream),
            weeks.stream().flatMap(each -> silence(each, lately, since)),
            lately.stream().flatMap(now -> treatment(now, byDomain)),
            sources(found, since),
            keys(found, byDomain.keySet()),
            policies(reports, windows),
            forged(reports))
        .flatMap(Function.identity())
        .map(finding -> finding.during(windows))
        .sorted(WORST_FIRST)
        .toList();
  }

  private static Stream<Finding> silence(
      DomainWeeks weeks, List<Treatment> lately, LocalDate since) {
    boolean heardOf = lately.stream().anyMatch(now -> now.domain().equals(weeks.domain()));
    return DomainFindings.silence(weeks, heardOf, since).stream();
  }

  private static Stream<Finding> treatment(Treatment now, Map<String, DomainWeeks> weeks) {
    DomainWeeks domain = weeks.get(now.domain());
    Verdicts usual = domain == null ? Verdicts.NONE : domain.usual();
    return Stream.of(DomainFindings.own(now), DomainFindings.strangers(now, usual))
        .flatMap(Optional::stream);
  }

  private static Stream<Finding> sources(Found found, LocalDate since) {
    return Sources.in(found).stream()
        .map(source -> SourceFindings.of(source, since))
        .flatMap(Optional::stream);
  }

  private static Stream<Finding> keys(Found found, Set<String> domains) {
    return Keys.in(found).stream()
        .map(key -> KeyFindings.of(key, domains))
        .flatMap(Optional::stream);
  }

  private static Stream<Finding> policies(Policies.Answer reports, Windows windows) {
    return reports.domains().entrySet().stream()
        .flatMap(each -> PolicyFindings.of(each.getKey(), each.getValue(), windows));
  }

  private static Stream<Finding> forged(Policies.Answer reports) {
    return reports.forged() == 0
        ? Stream.empty()
        : Stream.of(
            Finding.of(Kind.FORGED_REPORTS, null, reports.forged(), Map.of(), Map.of())
                .narrowed("authenticity", "failed"));
  }
}
