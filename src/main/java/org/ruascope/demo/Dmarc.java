package org.ruascope.demo;

import java.util.List;
import org.ruascope.report.Disposition;
import org.ruascope.report.DkimResult;
import org.ruascope.report.DmarcResult;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.ReportRecord.PolicyEvaluated;
import org.ruascope.report.ReportRecord.Reason;
import org.ruascope.report.SpfResult;

/** What a receiver makes of a sender's mail: RFC 9989, with relaxed alignment. */
final class Dmarc {

  private Dmarc() {}

  /**
   * Judges the sender's mail.
   *
   * @param policy of the sender's domain and its subdomains
   * @param excuses why this receiver is lenient with such mail when it fails; empty if it isn't
   */
  static PolicyEvaluated evaluate(PolicyPublished policy, Sender sender, List<Reason> excuses) {
    boolean dkim = dkimAligned(sender, policy.domain());
    boolean spf = spfAligned(sender, policy.domain());
    boolean fails = !dkim && !spf;
    return new PolicyEvaluated(
        fails && excuses.isEmpty() ? policy.p() : Disposition.NONE,
        result(dkim),
        result(spf),
        fails ? excuses : List.of());
  }

  /** Whether it is the organisational domain itself or a subdomain of it. */
  static boolean isWithin(String domain, String organizationalDomain) {
    return domain.equals(organizationalDomain) || domain.endsWith("." + organizationalDomain);
  }

  private static boolean dkimAligned(Sender sender, String domain) {
    return sender.dkim().stream()
        .filter(signature -> signature.result() == DkimResult.PASS)
        .anyMatch(signature -> isWithin(signature.domain(), domain));
  }

  private static boolean spfAligned(Sender sender, String domain) {
    return sender.spf().result() == SpfResult.PASS && isWithin(sender.spf().domain(), domain);
  }

  private static DmarcResult result(boolean aligned) {
    return aligned ? DmarcResult.PASS : DmarcResult.FAIL;
  }
}
