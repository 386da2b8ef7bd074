package org.ruascope.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Authenticity;

/** How far a report is to be believed, as fields of {@code dmarc.report} in both documents. */
final class AuthenticityJson {

  /** When it is asked again; only in a report's document. */
  static final String DUE = "authenticity_due";

  private AuthenticityJson() {}

  static void write(JsonDocument report, @Nullable Authenticity authenticity) throws IOException {
    if (authenticity != null) {
      report.word("authenticity", authenticity.result());
      report.word("authenticity_detail", authenticity.detail());
      report.text("signer", authenticity.signer());
    }
  }

  /** A change of a record's document: this is known now. */
  static byte[] known(Authenticity found) {
    return change(report -> write(report, found));
  }

  /** A change of a report's document: this is known now, and isn't asked again. */
  static byte[] settled(Authenticity found) {
    return change(
        report -> {
          write(report, found);
          report.nothing(DUE);
        });
  }

  /** A change of a report's document: it is asked again then. */
  static byte[] askedAgain(String due) {
    return change(report -> report.text(DUE, due));
  }

  private static byte[] change(JsonDocument.Body report) {
    return JsonDocument.of(
        change ->
            change.object(
                "doc", doc -> doc.object("dmarc", dmarc -> dmarc.object("report", report))));
  }
}
