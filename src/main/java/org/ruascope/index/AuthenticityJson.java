package org.ruascope.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Authenticity;

/** How far a report is to be believed, as fields of {@code dmarc.report} in both documents. */
final class AuthenticityJson {

  private AuthenticityJson() {}

  static void write(JsonDocument report, @Nullable Authenticity authenticity) throws IOException {
    if (authenticity != null) {
      report.word("authenticity", authenticity.result());
      report.word("authenticity_detail", authenticity.detail());
      report.text("signer", authenticity.signer());
    }
  }
}
