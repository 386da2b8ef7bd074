package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ruascope.advice.AskedPolicy;
import org.ruascope.advice.PolicyFigures;
import org.ruascope.advice.PolicyJudge;
import org.ruascope.advice.PolicyVerdict;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.report.Disposition;
import org.ruascope.report.Verdict.Kind;

/** How far each domain is on its way to reject, at first sight. */
public final class PolicyTable {
  private static final int MOST = 500;
  private static final int FEW = 5;
  private static final String DOMAINS = "domains";

  private final Searches searches;

  /** Asks there. */
  public PolicyTable(Searches searches) {
    this.searches = searches;
  }

  /**
   * A domain.
   *
   * @param domain of the policy
   * @param p for the domain, as reporters have seen it last
   * @param sp for subdomains, likewise; empty if nobody says
   * @param messages of all
   * @param passing of these, one's own that pass
   * @param own fail, and are one's own
   * @param forwarded passed on by others
   * @param unknown nobody's that is known
   * @param state done, not_yet or cannot_tell; likely if nothing is against it before one looks at
   *     each source
   * @param target the policy that would come next
   * @param reason why, in a sentence
   */
  public record Row(
      String domain,
      String p,
      String sp,
      long messages,
      long passing,
      long own,
      long forwarded,
      long unknown,
      String state,
      String target,
      String reason) {}

  private static final Map<String, Aggregation> OF_A_DOMAIN =
      Asked.and(
          Asked.SUM,
          Map.of(
              "days", Asked.days(Map.of()),
              "reporters", Asked.most(Dimension.REPORTER.field(), FEW),
              "compliant", Asked.where(Failures.of(Kind.COMPLIANT), Asked.SUM),
              "misaligned", Asked.where(Failures.of(Kind.MISALIGNED), Asked.SUM),
              "forwarded", Asked.where(Failures.of(Kind.FORWARDED), Asked.SUM),
              "unknown", Asked.where(Failures.of(Kind.UNKNOWN), Asked.SUM)));

  private static final Map<String, Aggregation> SEEN =
      Asked.and(
          Asked.WHEN,
          Map.of(
              "p", Asked.most("dmarc.policy.p", FEW, Asked.WHEN),
              "sp", Asked.most("dmarc.policy.sp", FEW, Asked.WHEN)));

  /**
   * The five hundred domains with the most mail, judged by the last five weeks of a scope.
   *
   * @param today in UTC
   * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer
   */
  public List<Row> in(Scope wanted, LocalDate today) {
    Scope scope = wanted.in(PolicyProjection.shortened(wanted.period()));
    Map<String, Found> published = new HashMap<>();
    Found.of(searches.aggregate(Alias.REPORTS, scope.reports(), byDomain(SEEN)))
        .each(DOMAINS)
        .forEach(domain -> published.put(domain.key(), domain));
    return Found.of(searches.aggregate(Alias.RECORDS, scope.query(), byDomain(OF_A_DOMAIN)))
        .each(DOMAINS)
        .stream()
        .map(found -> row(found, published.getOrDefault(found.key(), Found.NOTHING), today))
        .toList();
  }

  private static Map<String, Aggregation> byDomain(Map<String, Aggregation> details) {
    return Map.of(DOMAINS, Asked.most("dmarc.policy.domain", MOST, details));
  }

  private static Row row(Found found, Found published, LocalDate today) {
    String p = latest(published, "p");
    String sp = latest(published, "sp");
    PolicyVerdict verdict = PolicyJudge.judge(figures(found, asked(p, sp), today));
    return new Row(
        found.key(),
        p,
        sp,
        found.messages(),
        found.in("compliant").messages(),
        found.in("misaligned").messages(),
        found.in("forwarded").messages(),
        found.in("unknown").messages(),
        verdict.state().equals("safe") ? "likely" : verdict.state(),
        verdict.target(),
        verdict.reasons().getFirst().text());
  }

  /** What reports have said last; empty if they don't say. */
  private static String latest(Found published, String tag) {
    return published.each(tag).stream()
        .max(Comparator.comparing(Found::last))
        .map(Found::key)
        .orElse("");
  }

  /** That of subdomains counts once the domain itself is done. */
  private static AskedPolicy asked(String p, String sp) {
    boolean done = p.equals(Disposition.REJECT.word()) && !sp.isEmpty();
    return PublishedPolicy.asked(done ? sp : p, false, 100);
  }

  private static PolicyFigures figures(Found found, AskedPolicy asked, LocalDate today) {
    long passing = found.in("compliant").messages();
    long failing = found.in("misaligned").messages();
    return new PolicyFigures(
        asked,
        PolicyProjection.completeDays(found, today),
        found.each("reporters").size(),
        passing,
        failing,
        0,
        List.of(),
        List.of());
  }
}
