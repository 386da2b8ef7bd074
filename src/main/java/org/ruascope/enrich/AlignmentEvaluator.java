package org.ruascope.enrich;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ruascope.enrich.TreeWalk.Aligned;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Alignment;
import org.ruascope.report.Alignment.Difference;
import org.ruascope.report.Alignment.DiscoveryMethod;
import org.ruascope.report.Alignment.Judged;
import org.ruascope.report.Alignment.Result;
import org.ruascope.report.DmarcResult;
import org.ruascope.report.Enrichment;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.ReportKey;
import org.ruascope.report.ReportRecord;

/**
 * Identifier alignment (RFC 7489 section 3.1, RFC 9989 section 4.4), computed from what a report
 * lists, and compared with what its reporter came to. docs/adr/0011 and 0017 have the reasons.
 */
public final class AlignmentEvaluator implements Step {
  private final OrganizationalDomains whole;
  private final OrganizationalDomains registry;
  private final TreeWalk walk;

  /**
   * An evaluator.
   *
   * @param suffixes tell which domains are of one organization; got only when domains differ: most
   *     are the same
   * @param walk tells the same by DNS
   */
  public AlignmentEvaluator(Supplier<PublicSuffixList> suffixes, TreeWalk walk) {
    this.whole = domain -> suffixes.get().whole().of(domain);
    this.registry = domain -> suffixes.get().registry().of(domain);
    this.walk = walk;
  }

  /** Begins the walks that the first records need. */
  @Override
  public void expect(AggregateReport report) {
    if (!walk.equals(TreeWalk.NONE) && walk.isAwaited()) {
      FirstRecords.forEach(report, record -> add(Enrichment.NONE, report, record));
    }
  }

  @Override
  public void await(List<AggregateReport> reports) {
    walk.await();
  }

  @Override
  public Enrichment add(Enrichment known, AggregateReport report, ReportRecord record) {
    Case dkim = Case.ofDkim(report.policy(), record);
    Case spf = Case.ofSpf(report.policy(), record);
    Ways byDkim = ways(dkim, report.policy(), report.key());
    Ways bySpf = ways(spf, report.policy(), report.key());
    Enrichment found = known.with(new Alignment(judged(dkim, byDkim), judged(spf, bySpf)));
    return byDkim.walk() == Aligned.PENDING || bySpf.walk() == Aligned.PENDING
        ? found.asPending()
        : found;
  }

  private Ways ways(Case one, PolicyPublished policy, ReportKey report) {
    if (one.isStrict() || one.isIdentical() || one.comparable().isEmpty()) {
      return Ways.alike(one.isIdentical());
    }
    return new Ways(
        one.isAligned(whole),
        walk.aligned(report, one.author(), one.comparable()),
        DiscoveryMethod.TREEWALK.word().equals(policy.discoveryMethod())
            ? DiscoveryMethod.TREEWALK
            : DiscoveryMethod.PSL);
  }

  private Judged judged(Case one, Ways ways) {
    Result result = result(one, ways);
    return new Judged(result, difference(one, result, ways), ways.only());
  }

  private static Result result(Case one, Ways ways) {
    if (one.found().domains().isEmpty()) {
      return withoutPass(one);
    }
    if (ways.isAligned()) {
      return Result.PASS;
    }
    return one.isUnclear() ? Result.UNKNOWN : Result.FAIL;
  }

  /** Not every reporter lists all that it saw: what isn't listed can't contradict. */
  private static Result withoutPass(Case one) {
    return switch (one.claimed()) {
      case PASS -> Result.UNKNOWN;
      case FAIL -> Result.FAIL;
      case UNRECOGNISED -> one.found().listed() ? Result.FAIL : Result.UNKNOWN;
    };
  }

  private @Nullable Difference difference(Case one, Result result, Ways ways) {
    if (result == Result.PASS && one.claimed() == DmarcResult.FAIL) {
      return ways.only() == null ? Difference.FAIL_ALIGNED : Difference.FAIL_OTHER_WAY;
    }
    return result == Result.FAIL && one.claimed() == DmarcResult.PASS ? whyPassed(one, ways) : null;
  }

  /** The mildest mistake that would explain it. */
  private Difference whyPassed(Case one, Ways ways) {
    if (one.isStrict()) {
      return one.isAligned(whole) ? Difference.PASS_RELAXED : Difference.PASS_UNALIGNED;
    }
    if (ways.only() != null) {
      return Difference.PASS_OTHER_WAY;
    }
    return one.isAligned(registry) ? Difference.PASS_REGISTRY : Difference.PASS_UNALIGNED;
  }
}
