package org.ruascope.report;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9990 section 3.1.1.7 (record): messages from one address that were judged alike.
 *
 * @param ordinal position in the document, from 0, unusable records counted
 * @param row address, count, what was done
 * @param identifiers the domains that were looked at
 * @param authResults what DKIM and SPF said
 */
public record ReportRecord(int ordinal, Row row, Identifiers identifiers, AuthResults authResults) {

  /**
   * Who sent how much, and what was done.
   *
   * @param sourceIp the address that sent
   * @param count messages, at least 0
   * @param policyEvaluated what was done with them
   */
  public record Row(InetAddress sourceIp, long count, PolicyEvaluated policyEvaluated) {}

  /**
   * What DMARC came to.
   *
   * @param disposition what was done
   * @param dkim whether DKIM passed, aligned
   * @param spf whether SPF passed, aligned
   * @param reasons why not what the policy asks
   */
  public record PolicyEvaluated(
      Disposition disposition, DmarcResult dkim, DmarcResult spf, List<Reason> reasons) {
    public PolicyEvaluated {
      reasons = List.copyOf(reasons);
    }
  }

  /** A policy override; the comment is free text of the reporter's. */
  public record Reason(OverrideType type, @Nullable String comment) {}

  /**
   * The domains that were looked at.
   *
   * @param headerFrom domain of RFC5322.From, lower case; empty if not reported
   * @param envelopeFrom domain of RFC5321.MailFrom; empty for the null path, null if not reported
   * @param envelopeTo domain of RFC5321.RcptTo, null if not reported
   */
  public record Identifiers(
      String headerFrom, @Nullable String envelopeFrom, @Nullable String envelopeTo) {}

  /** Raw results, aligned or not. */
  public record AuthResults(List<Dkim> dkim, List<Spf> spf) {
    public AuthResults {
      dkim = List.copyOf(dkim);
      spf = List.copyOf(spf);
    }
  }

  /** One signature. */
  public record Dkim(
      String domain, @Nullable String selector, DkimResult result, @Nullable String humanResult) {}

  /** One identity. */
  public record Spf(
      String domain, @Nullable SpfScope scope, SpfResult result, @Nullable String humanResult) {}

  /** Whether DMARC passed by at least one mechanism, as the reporter judged it. */
  public boolean aligned() {
    return row.policyEvaluated().dkim() == DmarcResult.PASS
        || row.policyEvaluated().spf() == DmarcResult.PASS;
  }
}
