package org.ruascope.enrich;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.DkimResult;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.ReportRecord.Dkim;
import org.ruascope.report.ReportRecord.Spf;
import org.ruascope.report.SpfResult;
import org.ruascope.report.SpfScope;

/**
 * What one mechanism has authenticated in a record, by what the report lists.
 *
 * @param listed whether any result is listed that counts and is understood, passed or not
 * @param domains that passed and count; {@link DomainName#NONE} for those that can't be told
 */
record Authenticated(boolean listed, List<String> domains) {

  static Authenticated byDkim(ReportRecord record) {
    boolean listed = false;
    List<String> passed = new ArrayList<>(2);
    for (Dkim signature : record.authResults().dkim()) {
      listed |= signature.result() != DkimResult.UNRECOGNISED;
      if (signature.result() == DkimResult.PASS) {
        passed.add(DomainName.of(signature.domain()));
      }
    }
    return new Authenticated(listed, passed);
  }

  static Authenticated bySpf(ReportRecord record) {
    String envelopeFrom = record.identifiers().envelopeFrom();
    boolean listed = false;
    List<String> passed = new ArrayList<>(1);
    for (Spf identity : record.authResults().spf()) {
      if (counts(identity, envelopeFrom)) {
        listed |= identity.result() != SpfResult.UNRECOGNISED;
        if (identity.result() == SpfResult.PASS) {
          passed.add(domain(identity, envelopeFrom));
        }
      }
    }
    return new Authenticated(listed, passed);
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
    return DomainName.of(sameAsEnvelope && envelopeFrom != null ? envelopeFrom : identity.domain());
  }
}
