package org.ruascope.enrich.verdict;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ruascope.enrich.DomainName;
import org.ruascope.enrich.SpfIdentity;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Alignment;
import org.ruascope.report.DkimResult;
import org.ruascope.report.Enrichment;
import org.ruascope.report.Origin;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.ReportRecord.Dkim;
import org.ruascope.report.ReportRecord.PolicyEvaluated;

/**
 * A record as a verdict looks at it.
 *
 * @param author the From domain; the policy's where it isn't reported; may be {@link
 *     DomainName#NONE}
 * @param dkim whether DKIM passed, aligned
 * @param spf whether SPF passed, aligned
 * @param signatures all that are listed
 * @param envelopes all identities that SPF looked at and that count
 */
record Mail(
    AggregateReport report,
    ReportRecord record,
    Enrichment known,
    String author,
    Passed dkim,
    Passed spf,
    List<Signature> signatures,
    List<Envelope> envelopes) {

  /**
   * A signature that is listed.
   *
   * @param own whether it is of the author's organization
   * @param selector in lower case; empty if not reported
   */
  record Signature(String domain, boolean own, String selector, DkimResult result) {
    /** The key is there, so somebody has signed; but what is signed isn't what came. */
    boolean isBroken() {
      return result == DkimResult.FAIL || result == DkimResult.NEUTRAL;
    }
  }

  /**
   * An identity that SPF looked at.
   *
   * @param own whether it is of the author's organization
   */
  record Envelope(SpfIdentity identity, boolean own) {}

  static Mail of(
      AggregateReport report, ReportRecord record, Enrichment known, Organizations organizations) {
    String author = author(report, record);
    PolicyEvaluated claimed = record.row().policyEvaluated();
    @Nullable Alignment alignment = known.alignment();
    return new Mail(
        report,
        record,
        known,
        author,
        Passed.of(alignment == null ? null : alignment.dkim(), claimed.dkim()),
        Passed.of(alignment == null ? null : alignment.spf(), claimed.spf()),
        record.authResults().dkim().stream()
            .map(listed -> signature(listed, author, organizations))
            .toList(),
        SpfIdentity.of(record).stream()
            .map(one -> new Envelope(one, organizations.same(author, one.domain())))
            .toList());
  }

  private static String author(AggregateReport report, ReportRecord record) {
    String author = DomainName.of(record.identifiers().headerFrom());
    return author.equals(DomainName.NONE) ? DomainName.of(report.policy().domain()) : author;
  }

  private static Signature signature(Dkim listed, String author, Organizations organizations) {
    String domain = DomainName.of(listed.domain());
    String selector = listed.selector() == null ? "" : listed.selector().toLowerCase(Locale.ROOT);
    return new Signature(domain, organizations.same(author, domain), selector, listed.result());
  }

  /** Whether the address is nobody's in the Internet. */
  boolean isFromInside() {
    @Nullable Origin origin = known.origin();
    return origin != null && origin.specialPurpose() != null;
  }

  /** Whether DMARC passes. */
  boolean passes() {
    return dkim != Passed.NO || spf != Passed.NO;
  }
}
