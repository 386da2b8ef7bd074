package org.ruascope.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.PolicyVerdict;
import org.ruascope.advice.Sentence;
import org.ruascope.archive.Kept;
import org.ruascope.query.Reporter;
import org.ruascope.query.Trend;
import org.ruascope.query.overview.Answer;

/**
 * All that a letter tells.
 *
 * @param domains as asked for; empty: all
 * @param missing of these, without any mail in the edition and the time before
 * @param edition the time that it is about
 * @param overview how the domains stand, those with the worst trouble first
 * @param changes what broke, and what was mended
 * @param policies of the first domains
 * @param silent reporters that should have reported
 * @param quarantine what couldn't be read, of all domains
 * @param days of the edition and the one before
 */
public record Digest(
    List<String> domains,
    List<String> missing,
    Edition edition,
    Answer overview,
    Changes changes,
    List<Policy> policies,
    List<Reporter> silent,
    Kept quarantine,
    Trend.Answer days) {
  public Digest {
    domains = List.copyOf(domains);
    missing = List.copyOf(missing);
    policies = List.copyOf(policies);
    silent = List.copyOf(silent);
  }

  /**
   * Whether a domain's policy can be made stricter.
   *
   * @param published today's p; null if no report says it
   * @param steps how to go on
   */
  record Policy(
      String domain, @Nullable String published, PolicyVerdict verdict, List<Sentence> steps) {}

  /** Whether it is about one domain only. */
  boolean isOfOne() {
    return domains.size() == 1 && overview.domainsTotal() <= 1;
  }
}
