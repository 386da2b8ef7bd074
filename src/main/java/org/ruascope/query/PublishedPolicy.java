package org.ruascope.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.AskedPolicy;
import org.ruascope.report.Disposition;

/**
 * The policy that reporters have found. Each tells what it knows; null is what nobody tells.
 *
 * @param p for the domain
 * @param sp for subdomains; null: as p
 * @param np for subdomains that don't exist
 * @param adkim r or s; null: r
 * @param aspf r or s; null: r
 * @param pct percentage; null: 100
 * @param testing t=y; null: no
 * @param since the begin of the first report that has it, after all that have another
 * @param last the begin of the last report that has it
 * @param earlier how many others there were in the period
 */
public record PublishedPolicy(
    String p,
    @Nullable String sp,
    @Nullable String np,
    @Nullable String adkim,
    @Nullable String aspf,
    @Nullable Integer pct,
    @Nullable Boolean testing,
    Instant since,
    Instant last,
    int earlier) {
  private static final int ALL = 100;

  /** What is asked for mail of the domain itself. */
  AskedPolicy forDomain() {
    return asked(p);
  }

  /** What is asked for mail of subdomains. */
  AskedPolicy forSubdomains() {
    return asked(sp == null ? p : sp);
  }

  private AskedPolicy asked(String policy) {
    return asked(policy, Boolean.TRUE.equals(testing), pct == null ? ALL : pct);
  }

  static AskedPolicy asked(String policy, boolean testing, int pct) {
    for (Disposition each : Disposition.values()) {
      if (each.word().equals(policy)) {
        return new AskedPolicy(each, testing, pct);
      }
    }
    return new AskedPolicy(Disposition.UNRECOGNISED, testing, pct);
  }

  /** Whether both may have read the same record. */
  boolean agreesWith(PublishedPolicy other) {
    return p.equals(other.p)
        && agree(sp, other.sp)
        && agree(np, other.np)
        && agree(adkim, other.adkim)
        && agree(aspf, other.aspf)
        && agree(pct, other.pct)
        && agree(testing, other.testing);
  }

  private static boolean agree(@Nullable Object one, @Nullable Object other) {
    return one == null || other == null || one.equals(other);
  }

  /** What both tell together. */
  PublishedPolicy and(PublishedPolicy other) {
    return new PublishedPolicy(
        p,
        sp == null ? other.sp : sp,
        np == null ? other.np : np,
        adkim == null ? other.adkim : adkim,
        aspf == null ? other.aspf : aspf,
        pct == null ? other.pct : pct,
        testing == null ? other.testing : testing,
        since.isBefore(other.since) ? since : other.since,
        last.isAfter(other.last) ? last : other.last,
        earlier);
  }

  /** The same after some others, the last of which was seen then. */
  PublishedPolicy after(int others, Instant latest) {
    return new PublishedPolicy(
        p, sp, np, adkim, aspf, pct, testing, latest.isAfter(since) ? latest : since, last, others);
  }
}
