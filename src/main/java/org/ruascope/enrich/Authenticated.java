package org.ruascope.enrich;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.DkimResult;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.ReportRecord.Dkim;
import org.ruascope.report.ReportRecord.Identifiers;
import org.ruascope.report.ReportRecord.Spf;
import org.ruascope.report.SpfResult;
import org.ruascope.report.SpfScope;

/**
 * What one mechanism has authenticated in a record, by what the report lists.
 *
 * @param listed whether anything is listed, passed or not
 * @param domains that passed and count; {@link DomainName#NONE} for those that can't be told
 */
record Authenticated(boolean listed, List<String> domains) {

  static Authenticated byDkim(ReportRecord record) {
    List<Dkim> signatures = record.authResults().dkim();
    List<String> passed = new ArrayList<>(signatures.size());
    for (Dkim signature : signatures) {
      if (signature.result() == DkimResult.PASS) {
        passed.add(DomainName.of(signature.domain()));
      }
    }
    return new Authenticated(!signatures.isEmpty(), passed);
  }

  /**
   * RFC 7489 section 3.1.2, RFC 9989 section 4.4.2: MAIL FROM counts. HELO stands in for it where
   * MAIL FROM is empty; where it isn't reported, it may have been.
   */
  static Authenticated bySpf(ReportRecord record) {
    Identifiers identifiers = record.identifiers();
    boolean heloCounts = isEmpty(identifiers.envelopeFrom());
    List<String> passed = new ArrayList<>(1);
    for (Spf identity : record.authResults().spf()) {
      boolean counts = heloCounts || identity.scope() != SpfScope.HELO;
      if (counts && identity.result() == SpfResult.PASS) {
        passed.add(domain(identity, identifiers.envelopeFrom()));
      }
    }
    return new Authenticated(!record.authResults().spf().isEmpty(), passed);
  }

  private static String domain(Spf identity, @Nullable String envelopeFrom) {
    boolean sameAsEnvelope = identity.domain().isEmpty() && identity.scope() != SpfScope.HELO;
    return DomainName.of(sameAsEnvelope && envelopeFrom != null ? envelopeFrom : identity.domain());
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }
}
