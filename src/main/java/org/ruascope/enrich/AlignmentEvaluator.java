package org.ruascope.enrich;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Alignment;
import org.ruascope.report.Alignment.Difference;
import org.ruascope.report.Alignment.Judged;
import org.ruascope.report.Alignment.Result;
import org.ruascope.report.AlignmentMode;
import org.ruascope.report.DmarcResult;
import org.ruascope.report.Enrichment;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.ReportRecord;

/**
 * Identifier alignment (RFC 7489 section 3.1, RFC 9989 section 4.4), computed from what a report
 * lists, and compared with what its reporter came to. docs/adr/0011 has the reasons.
 */
public final class AlignmentEvaluator implements Step {
  private final OrganizationalDomains whole;
  private final OrganizationalDomains registry;

  /**
   * An evaluator.
   *
   * @param suffixes tell which domains are of one organization; got only when domains differ: most
   *     are the same
   */
  public AlignmentEvaluator(Supplier<PublicSuffixList> suffixes) {
    this.whole = domain -> suffixes.get().whole().of(domain);
    this.registry = domain -> suffixes.get().registry().of(domain);
  }

  @Override
  public Enrichment add(Enrichment known, AggregateReport report, ReportRecord record) {
    return known.with(evaluate(report.policy(), record));
  }

  Alignment evaluate(PolicyPublished policy, ReportRecord record) {
    ReportRecord.PolicyEvaluated claimed = record.row().policyEvaluated();
    String author = DomainName.of(record.identifiers().headerFrom());
    return new Alignment(
        judged(new Case(author, policy.adkim(), Authenticated.byDkim(record), claimed.dkim())),
        judged(new Case(author, policy.aspf(), Authenticated.bySpf(record), claimed.spf())));
  }

  /**
   * One mechanism's part of a record.
   *
   * @param author domain of the From header
   * @param mode as published; relaxed unless strict
   * @param found what passed
   * @param claimed what the reporter came to
   */
  private record Case(
      String author, @Nullable AlignmentMode mode, Authenticated found, DmarcResult claimed) {
    boolean isStrict() {
      return mode == AlignmentMode.STRICT;
    }
  }

  private Judged judged(Case one) {
    Result result = result(one);
    return new Judged(result, difference(one, result));
  }

  private Result result(Case one) {
    List<String> passed = one.found().domains();
    if (passed.isEmpty()) {
      return withoutPass(one);
    }
    if (isAligned(one, one.isStrict() ? domain -> domain : whole)) {
      return Result.PASS;
    }
    boolean unclear = one.author().equals(DomainName.NONE) || passed.contains(DomainName.NONE);
    return unclear ? Result.UNKNOWN : Result.FAIL;
  }

  /** Not every reporter lists all that it saw: what isn't listed can't contradict. */
  private static Result withoutPass(Case one) {
    return switch (one.claimed()) {
      case PASS -> Result.UNKNOWN;
      case FAIL -> Result.FAIL;
      case UNRECOGNISED -> one.found().listed() ? Result.FAIL : Result.UNKNOWN;
    };
  }

  private @Nullable Difference difference(Case one, Result result) {
    if (result == Result.PASS && one.claimed() == DmarcResult.FAIL) {
      return Difference.FAIL_ALIGNED;
    }
    return result == Result.FAIL && one.claimed() == DmarcResult.PASS ? whyPassed(one) : null;
  }

  /** The mildest mistake that would explain it. */
  private Difference whyPassed(Case one) {
    if (one.isStrict()) {
      return isAligned(one, whole) ? Difference.PASS_RELAXED : Difference.PASS_UNALIGNED;
    }
    return isAligned(one, registry) ? Difference.PASS_REGISTRY : Difference.PASS_UNALIGNED;
  }

  /** Whether anything that passed belongs to the author's organization. */
  private static boolean isAligned(Case one, OrganizationalDomains organizations) {
    if (one.author().equals(DomainName.NONE)) {
      return false;
    }
    List<String> passed = one.found().domains();
    if (passed.contains(one.author())) {
      return true;
    }
    String organization = organizations.of(one.author());
    return passed.stream()
        .filter(domain -> !domain.equals(DomainName.NONE))
        .anyMatch(domain -> organizations.of(domain).equals(organization));
  }
}
