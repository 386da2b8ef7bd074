package org.ruascope.receive.imap;

import java.util.List;
import org.ruascope.config.Destinations;
import org.ruascope.config.MailboxSettings;
import org.ruascope.report.Parsed.Disposal;

/**
 * A folder that mails are moved to.
 *
 * @param disposal of which mails
 * @param folder its name as configured
 * @param setting which names it, without the mailbox
 */
record Target(Disposal disposal, String folder, String setting) {

  /** Those of a mailbox. */
  static List<Target> of(MailboxSettings settings) {
    Destinations<String> to = settings.destinations();
    return List.of(
        new Target(Disposal.PROCESSED, to.processed(), "processed-folder"),
        new Target(Disposal.QUARANTINE, to.quarantine(), "quarantine-folder"),
        new Target(Disposal.TLS_REPORT, to.tlsReports(), "tls-reports-folder"),
        new Target(Disposal.FAILURE_REPORT, to.failureReports(), "failure-reports-folder"));
  }
}
