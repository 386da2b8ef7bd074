package org.ruascope.query.overview;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.query.Arrival;
import org.ruascope.query.Arrivals;
import org.ruascope.query.Asked;
import org.ruascope.query.Found;
import org.ruascope.query.Period;
import org.ruascope.query.Scope;
import org.ruascope.query.Together;
import org.ruascope.query.overview.Answer.Domain;
import org.ruascope.query.overview.Policies.Known;

/** How the domains stand: how much mail, how it passes, what has changed and what is wrong. */
public final class Overview {
  private static final String LATEST = "latest";
  private static final int MOST_FINDINGS = 50;

  private final Searches searches;
  private final Arrivals arrivals;
  private final Policies policies;

  /** Asks there. */
  public Overview(Searches searches) {
    this.searches = searches;
    this.arrivals = new Arrivals(searches);
    this.policies = new Policies(searches);
  }

  /**
   * Which domains are wanted.
   *
   * @param find a part of the name; null: all
   * @param page from 1 on
   * @param size of a page
   */
  public record Page(@Nullable String find, Order order, int page, int size) {
    private List<Domain> of(List<Domain> all) {
      return all.stream().sorted(order.comparator()).skip((page - 1L) * size).limit(size).toList();
    }

    private boolean wants(String domain) {
      return find == null || domain.contains(find.toLowerCase(Locale.ROOT));
    }
  }

  /**
   * How the domains of the scope stand.
   *
   * @param today in UTC
   * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer
   */
  public Answer in(Scope scope, Page page, LocalDate today) {
    Arrival arrival = arrivals.asOf(today);
    Windows windows = Windows.of(scope.period(), arrival);
    try (Together together = new Together()) {
      DomainTimes times = new DomainTimes(scope.period(), windows);
      Supplier<Found> domains =
          together.ask(() -> ask(scope.in(windows.whole(scope.period())), times.asked()));
      Supplier<Found> found =
          together.ask(() -> ask(scope.in(windows.weeks()), Findings.asked(windows)));
      Policies.Answer reports = policies.in(scope, windows, arrival.lastComplete());
      List<Finding> findings =
          Findings.of(times.weeks(domains.get()), found.get(), reports, windows);
      Map<String, Figures> figures = times.figures(domains.get());
      return answer(scope, page, arrival, windows, figures, reports, findings);
    }
  }

  private Answer answer(
      Scope scope,
      Page page,
      Arrival arrival,
      Windows windows,
      Map<String, Figures> figures,
      Policies.Answer reports,
      List<Finding> findings) {
    Figures total = figures.values().stream().reduce(Figures.NONE, Figures::plus);
    List<Domain> domains =
        figures.entrySet().stream()
            .filter(each -> page.wants(each.getKey()))
            .map(each -> domain(each.getKey(), each.getValue(), reports, findings))
            .toList();
    return new Answer(
        scope.period(),
        windows,
        arrival,
        total,
        total.messages().all() == 0 ? latest(scope) : null,
        findings.stream().limit(MOST_FINDINGS).toList(),
        findings.size(),
        page.of(domains),
        domains.size());
  }

  private Found ask(Scope scope, Map<String, Aggregation> asked) {
    return Found.of(searches.aggregate(Alias.RECORDS, scope.query(), asked));
  }

  private static Domain domain(
      String name, Figures figures, Policies.Answer reports, List<Finding> findings) {
    Known known = reports.domains().getOrDefault(name, Known.NOTHING);
    return new Domain(
        name,
        figures,
        known.tags(),
        known.reporters(),
        known.lastDay(),
        findings.stream()
            .filter(each -> name.equals(each.domain()))
            .map(Finding::level)
            .min(Comparator.naturalOrder())
            .orElse(null));
  }

  /** The last day with mail, whenever that was. */
  private @Nullable LocalDate latest(Scope scope) {
    return ask(scope.in(Period.ALWAYS), Map.of(LATEST, Asked.latest("@timestamp"))).day(LATEST);
  }
}
