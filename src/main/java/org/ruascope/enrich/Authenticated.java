package org.ruascope.enrich;

import java.util.ArrayList;
import java.util.List;
import org.ruascope.report.DkimResult;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.ReportRecord.Dkim;
import org.ruascope.report.SpfResult;

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
    boolean listed = false;
    List<String> passed = new ArrayList<>(1);
    for (SpfIdentity identity : SpfIdentity.of(record)) {
      listed |= identity.result() != SpfResult.UNRECOGNISED;
      if (identity.result() == SpfResult.PASS) {
        passed.add(identity.domain());
      }
    }
    return new Authenticated(listed, passed);
  }
}
