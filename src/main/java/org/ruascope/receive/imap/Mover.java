package org.ruascope.receive.imap;

import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.ruascope.report.UnavailableException;

/**
 * Moves mails to another folder, with what the server has for it. Mails that are gone meanwhile are
 * no error; a folder that is gone is created again.
 */
final class Mover {
  private final Line line;
  private final Folders folders;
  private final Mailbox mailbox;
  private final Copier copier;

  Mover(Line line, Folders folders, Mailbox mailbox, Copier copier) {
    this.line = line;
    this.folders = folders;
    this.mailbox = mailbox;
    this.copier = copier;
  }

  /**
   * Moves mails of the selected folder. Servers may refuse if some are gone; then it is tried again
   * with those that are there.
   *
   * @param setting which names the target
   * @throws UnavailableException if the server refuses or the line breaks: some may have been moved
   */
  void move(UidRanges uids, String folder, String setting) {
    if (uids.isEmpty()) {
      return;
    }
    try {
      moveAll(uids, folder);
    } catch (UnavailableException e) {
      if (!(e.getCause() instanceof CommandFailedException refusal)) {
        throw e;
      }
      move(movable(uids, folder, setting, refusal), folder, setting);
    }
  }

  private UidRanges movable(
      UidRanges uids, String folder, String setting, CommandFailedException refusal) {
    UidRanges left = mailbox.present(uids);
    if (left.equals(uids) && !folders.create(folder, setting)) {
      throw folders.cannotMove(folder, setting, refusal);
    }
    return left;
  }

  private void moveAll(UidRanges uids, String folder) {
    if (Way.of(line) != Way.MOVE) {
      copier.move(uids, folder);
      return;
    }
    String target = BASE64MailboxEncoder.encode(folders.resolve(folder));
    line.run("UID MOVE", new Argument().writeAtom(uids.toString()).writeString(target));
  }
}
