package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.AskedPolicy;
import org.ruascope.advice.PolicyVerdict;
import org.ruascope.advice.ServiceHelp;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.report.Disposition;

/** What would happen to a domain's mail under a stricter policy. */
public final class PolicyProjection {
  /** Five weeks: any month's turn is in it, and what was mended before isn't. */
  static final int MOST_DAYS = 35;

  /** So much later reports may come. */
  static final int LATE_DAYS = 3;

  private static final String DOMAIN = "domain";
  private static final String SUBDOMAINS = "subdomains";
  private static final List<String> PARTS = List.of(DOMAIN, SUBDOMAINS);
  private static final int REPORTERS = 1_000;
  private static final AskedPolicy NOTHING = new AskedPolicy(Disposition.NONE, false, 100);

  private final Searches searches;
  private final Function<String, ServiceHelp> help;
  private final PublishedPolicies policies;

  /**
   * Asks there.
   *
   * @param help of a service, by its name
   */
  public PolicyProjection(Searches searches, Function<String, ServiceHelp> help) {
    this.searches = searches;
    this.help = help;
    this.policies = new PublishedPolicies(searches);
  }

  /**
   * What would happen.
   *
   * @param domain of the policy
   * @param period that is judged
   * @param days with complete reports
   * @param reporters that have sent them
   * @param published the policy of today; null if there are no reports
   * @param verdict of the part that keeps from going on the most
   * @param parts the domain itself, and those below it
   * @param strict what strict alignment would do
   */
  public record Answer(
      String domain,
      Period period,
      int days,
      int reporters,
      @Nullable PublishedPolicy published,
      PolicyVerdict verdict,
      List<PolicyPart> parts,
      StrictAlignment strict) {}

  /**
   * Judges a domain by the last five weeks of a scope, at most.
   *
   * @param today in UTC
   * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer
   */
  public Answer of(String domain, Scope wanted, LocalDate today) {
    Scope scope = new Scope(domain, shortened(wanted.period()), wanted.conditions());
    @Nullable PublishedPolicy published = policies.latest(scope).orElse(null);
    Found found = Found.of(searches.aggregate(Alias.RECORDS, scope.query(), questions(domain)));
    Found more = Found.of(searches.aggregate(Alias.RECORDS, scope.query(), next(domain, found)));
    int days = completeDays(found, today);
    int reporters = found.each("reporters").size();
    PolicyPartReader reader = new PolicyPartReader(help, days, reporters);
    List<PolicyPart> parts =
        PARTS.stream()
            .map(part -> reader.read(part, asked(part, published), found.in(part), more.in(part)))
            .toList();
    return new Answer(
        domain,
        scope.period(),
        days,
        reporters,
        published,
        worst(parts),
        parts,
        StrictAlignment.read(found.in("strict"), more.in("strict")));
  }

  static Period shortened(Period wanted) {
    return wanted.days() > MOST_DAYS ? Period.until(wanted.last(), MOST_DAYS) : wanted;
  }

  private static Map<String, Aggregation> questions(String domain) {
    return Map.of(
        "days",
        Asked.days(Map.of()),
        "reporters",
        Asked.most(Dimension.REPORTER.field(), REPORTERS),
        DOMAIN,
        Asked.where(in(DOMAIN, domain), PolicyPart.QUESTIONS),
        SUBDOMAINS,
        Asked.where(in(SUBDOMAINS, domain), PolicyPart.QUESTIONS),
        "strict",
        StrictAlignment.QUESTION);
  }

  /** Mail with the domain itself in From, or all other. */
  private static Query in(String part, String domain) {
    Query itself = Queries.any(Dimension.HEADER_FROM.field(), List.of(domain));
    return part.equals(DOMAIN) ? itself : Queries.not(itself);
  }

  private static Map<String, Aggregation> next(String domain, Found found) {
    Map<String, Aggregation> next = new HashMap<>();
    next.put("strict", StrictAlignment.next(found.in("strict")));
    for (String part : PARTS) {
      next.put(part, Asked.where(in(part, domain), PolicyPartReader.next(found.in(part))));
    }
    return next;
  }

  static int completeDays(Found found, LocalDate today) {
    LocalDate complete = today.minusDays(LATE_DAYS);
    return (int)
        found.dated("days").keySet().stream().filter(day -> !day.isAfter(complete)).count();
  }

  private static AskedPolicy asked(String part, @Nullable PublishedPolicy published) {
    if (published == null) {
      return NOTHING;
    }
    return part.equals(DOMAIN) ? published.forDomain() : published.forSubdomains();
  }

  private static PolicyVerdict worst(List<PolicyPart> parts) {
    return Stream.of("not_yet", "cannot_tell", "safe", "done")
        .flatMap(
            state -> parts.stream().map(PolicyPart::verdict).filter(v -> v.state().equals(state)))
        .findFirst()
        .orElseThrow();
  }
}
