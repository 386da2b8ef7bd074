package org.ruascope.receive.imap;

import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.ruascope.report.UnavailableException;

/**
 * Moves mails to another folder, with what the server has for it. Mails that are gone meanwhile are
 * no error.
 */
final class Mover {

  /** The ways, best first. */
  enum Way {
    /** RFC 6851: in one step. */
    MOVE("MOVE"),
    /** RFC 4315: cut in between, a mail may be in both folders, and is copied once more later. */
    COPY_AND_UID_EXPUNGE("COPY and UID EXPUNGE"),
    /**
     * Moved mails stay, marked as deleted, until somebody compacts the folder: a plain EXPUNGE
     * would also take what others have marked. Mails that are marked aren't read again.
     */
    COPY_AND_MARK("COPY, and marking as deleted");

    final String description;

    Way(String description) {
      this.description = description;
    }

    /** How a server lets mails be moved. */
    static Way of(Line line) {
      if (line.can("MOVE")) {
        return MOVE;
      }
      return line.can("UIDPLUS") ? COPY_AND_UID_EXPUNGE : COPY_AND_MARK;
    }
  }

  private final Line line;
  private final Folders folders;
  private final Mailbox mailbox;

  Mover(Line line, Folders folders, Mailbox mailbox) {
    this.line = line;
    this.mailbox = mailbox;
    this.folders = folders;
  }

  /**
   * Moves mails of the selected folder. Servers may refuse if some are gone; then it is tried once
   * more with those that are there.
   *
   * @throws UnavailableException if the server refuses or the line breaks: some may have been moved
   */
  void move(UidRanges uids, String folder) {
    try {
      moveAll(uids, folder);
    } catch (UnavailableException e) {
      UidRanges left =
          e.getCause() instanceof CommandFailedException ? mailbox.present(uids) : uids;
      if (left.toString().equals(uids.toString())) {
        throw e;
      }
      moveAll(left, folder);
    }
  }

  private void moveAll(UidRanges uids, String folder) {
    if (uids.isEmpty()) {
      return;
    }
    String set = uids.toString();
    String target = BASE64MailboxEncoder.encode(folders.resolve(folder));
    Way way = Way.of(line);
    if (way == Way.MOVE) {
      line.run("UID MOVE", new Argument().writeAtom(set).writeString(target));
      return;
    }
    line.run("UID COPY", new Argument().writeAtom(set).writeString(target));
    line.run("UID STORE", markAsDeleted(set));
    if (way == Way.COPY_AND_UID_EXPUNGE) {
      line.run("UID EXPUNGE", new Argument().writeAtom(set));
    }
  }

  private static Argument markAsDeleted(String set) {
    Argument flags = new Argument().writeArgument(new Argument().writeAtom("\\Deleted"));
    return new Argument().writeAtom(set).writeAtom("+FLAGS.SILENT").append(flags);
  }
}
