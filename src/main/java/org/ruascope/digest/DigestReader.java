package org.ruascope.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ruascope.advice.ServiceHelp;
import org.ruascope.archive.Kept;
import org.ruascope.index.Searches;
import org.ruascope.query.Condition;
import org.ruascope.query.Dimension;
import org.ruascope.query.Domains;
import org.ruascope.query.Habit;
import org.ruascope.query.Period;
import org.ruascope.query.PolicyPart;
import org.ruascope.query.PolicyProjection;
import org.ruascope.query.PublishedPolicy;
import org.ruascope.query.Reporter;
import org.ruascope.query.Reporters;
import org.ruascope.query.Scope;
import org.ruascope.query.Trend;
import org.ruascope.query.overview.Answer;
import org.ruascope.query.overview.Finding;
import org.ruascope.query.overview.Order;
import org.ruascope.query.overview.Overview;

/** Reads what a letter tells, by the same questions as the page. */
public final class DigestReader {
  /** So many domains have a line of their own. */
  static final int MOST_DOMAINS = 25;

  /** To judge a policy takes longer. */
  private static final int MOST_POLICIES = 10;

  /** Of those that are in a group, those with the most mail: Elasticsearch takes no more. */
  private static final int MOST_NAMED = 1_000;

  private static final int JUDGED_DAYS = 35;
  private static final Overview.Page WORST =
      new Overview.Page(null, Order.TROUBLE, 1, MOST_DOMAINS);

  private final Domains domains;
  private final Overview overview;
  private final PolicyProjection policies;
  private final Reporters reporters;
  private final Trend trend;
  private final Supplier<Kept> quarantine;

  /**
   * Asks there.
   *
   * @param help of a service, by its name
   * @param quarantine what is kept in it; throws {@link org.ruascope.report.UnavailableException}
   *     when it can't be read
   */
  public DigestReader(
      Searches searches, Function<String, ServiceHelp> help, Supplier<Kept> quarantine) {
    this.domains = new Domains(searches);
    this.overview = new Overview(searches);
    this.policies = new PolicyProjection(searches, help);
    this.reporters = new Reporters(searches, reporter -> 0);
    this.trend = new Trend(searches);
    this.quarantine = quarantine;
  }

  /**
   * Reads.
   *
   * @param wanted policy domains, with those below them; empty: all
   * @param today in UTC
   * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer, or the
   *     quarantine can't be read
   */
  public Digest read(List<String> wanted, Edition edition, LocalDate today) {
    Period period = edition.period();
    Period both = new Period(edition.before().first(), period.last());
    List<String> known = known(wanted, both);
    Scope scope = scope(wanted, known, period);
    Answer now = overview.in(scope, WORST, today);
    return new Digest(
        wanted,
        wanted.stream().filter(each -> known.stream().noneMatch(isIn(each))).toList(),
        edition,
        now,
        Changes.of(weeks(now, scope, edition, today), period.first()),
        now.domains().stream()
            .limit(MOST_POLICIES)
            .map(each -> policy(each.domain(), period, today))
            .toList(),
        silent(scope, today),
        quarantine.get(),
        trend.in(scope.in(both), today));
  }

  /** What was found in each week, the latest first; that of a period is that of its last week. */
  private List<List<Finding>> weeks(Answer now, Scope scope, Edition edition, LocalDate today) {
    Stream<List<Finding>> earlier =
        edition.weeksBackwards().stream()
            .skip(1)
            .map(week -> overview.in(scope.in(week), WORST, today).findings());
    return Stream.concat(Stream.of(now.findings()), earlier).toList();
  }

  /** Policy domains that mail was seen of. */
  private List<String> known(List<String> wanted, Period period) {
    return wanted.isEmpty()
        ? List.of()
        : domains.in(new Scope(null, period, List.of())).stream()
            .map(Domains.Domain::domain)
            .filter(each -> wanted.stream().anyMatch(one -> isIn(one).test(each)))
            .limit(MOST_NAMED)
            .toList();
  }

  private static Predicate<String> isIn(String domain) {
    return each -> each.equals(domain) || each.endsWith("." + domain);
  }

  private static Scope scope(List<String> wanted, List<String> known, Period period) {
    List<String> some = known.isEmpty() ? wanted : known;
    return switch (some.size()) {
      case 0 -> new Scope(null, period, List.of());
      case 1 -> new Scope(some.getFirst(), period, List.of());
      default -> new Scope(null, period, List.of(new Condition(Dimension.POLICY_DOMAIN, some)));
    };
  }

  private Digest.Policy policy(String domain, Period period, LocalDate today) {
    Period judged = Period.until(period.last(), JUDGED_DAYS);
    PolicyProjection.Answer answer =
        policies.of(domain, new Scope(domain, judged, List.of()), today);
    PublishedPolicy published = answer.published();
    return new Digest.Policy(
        domain,
        published == null ? null : published.p(),
        answer.verdict(),
        answer.parts().stream()
            .filter(part -> part.verdict().equals(answer.verdict()))
            .map(PolicyPart::steps)
            .findFirst()
            .orElse(List.of()));
  }

  private List<Reporter> silent(Scope scope, LocalDate today) {
    return reporters.in(scope, today).stream()
        .filter(each -> each.habit().state() == Habit.State.SILENT)
        .toList();
  }
}
