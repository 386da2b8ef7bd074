package org.ruascope.enrich;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.ReportRecord.Spf;
import org.ruascope.report.SpfResult;
import org.ruascope.report.SpfScope;

/**
 * An identity that SPF looked at and that counts for DMARC.
 *
 * @param domain as {@link DomainName#of}
 * @param helo whether it is the name that the server called itself
 * @param result what SPF came to
 */
public record SpfIdentity(String domain, boolean helo, SpfResult result) {

  /** All that count, in the record's order. */
  public static List<SpfIdentity> of(ReportRecord record) {
    String envelopeFrom = record.identifiers().envelopeFrom();
    List<SpfIdentity> counting = new ArrayList<>(1);
    for (Spf listed : record.authResults().spf()) {
      if (counts(listed, envelopeFrom)) {
        String domain = DomainName.of(domain(listed, envelopeFrom));
        counting.add(new SpfIdentity(domain, listed.scope() == SpfScope.HELO, listed.result()));
      }
    }
    return counting;
  }

  /**
   * RFC 7489 section 3.1.2, RFC 9989 section 4.4.2: MAIL FROM counts. HELO stands in for it where
   * MAIL FROM is empty; where it isn't reported, it may have been.
   */
  private static boolean counts(Spf identity, @Nullable String envelopeFrom) {
    return identity.scope() != SpfScope.HELO || envelopeFrom == null || envelopeFrom.isEmpty();
  }

  private static String domain(Spf identity, @Nullable String envelopeFrom) {
    boolean sameAsEnvelope = identity.domain().isEmpty() && identity.scope() != SpfScope.HELO;
    return sameAsEnvelope && envelopeFrom != null ? envelopeFrom : identity.domain();
  }
}
