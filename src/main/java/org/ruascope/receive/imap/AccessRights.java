package org.ruascope.receive.imap;

import org.eclipse.angus.mail.imap.Rights;
import org.eclipse.angus.mail.imap.Rights.Right;
import org.ruascope.config.MailboxSettings;
import org.ruascope.report.Text;

/** Access rights (RFC 4314), where the server tells them: shared mailboxes often lack some. */
final class AccessRights {
  private final Line line;
  private final Folders folders;

  AccessRights(Line line, Folders folders) {
    this.line = line;
    this.folders = folders;
  }

  /**
   * Demands what moving mails takes.
   *
   * @throws org.ruascope.report.UnavailableException if a right is missing
   */
  void require(MailboxSettings settings) {
    if (line.can("ACL")) {
      require(settings.folder(), 't', "to mark mails as deleted");
      require(settings.folder(), 'e', "to expunge mails");
      for (Target target : Target.of(settings)) {
        require(target.folder(), 'i', "to put mails in");
      }
    }
  }

  private void require(String folder, char right, String what) {
    Rights rights = line.ask("MYRIGHTS", imap -> imap.myRights(folders.resolve(folder)));
    if (!rights.contains(Right.getInstance(right))) {
      throw line.faults()
          .fault(
              "no right " + what + " in folder " + Text.quote(folder),
              "have right \"" + right + "\" granted on the mail server",
              null);
    }
  }
}
