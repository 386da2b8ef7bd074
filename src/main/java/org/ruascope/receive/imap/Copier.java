package org.ruascope.receive.imap;

import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;

/**
 * Moves mails where there is no MOVE: copies them, marks them as deleted, and expunges them. What
 * is begun is remembered before, for {@link BrokenCopy}.
 */
final class Copier {
  private final Line line;
  private final Folders folders;
  private final Mailbox mailbox;
  private final Memory memory;

  Copier(Line line, Folders folders, Mailbox mailbox, Memory memory) {
    this.line = line;
    this.folders = folders;
    this.mailbox = mailbox;
    this.memory = memory;
  }

  /**
   * Moves mails of the selected folder, but for those that somebody else has marked as deleted
   * meanwhile.
   */
  void move(UidRanges uids, String folder) {
    UidRanges unmarked = mailbox.unmarked(uids);
    if (unmarked.isEmpty()) {
      return;
    }
    memory.begin(folders.copying(unmarked, folder));
    String target = BASE64MailboxEncoder.encode(folders.resolve(folder));
    line.run("UID COPY", new Argument().writeAtom(unmarked.toString()).writeString(target));
    expunge(unmarked);
    memory.end();
  }

  /** Removes mails that have been copied. */
  void expunge(UidRanges copied) {
    String set = copied.toString();
    line.run("UID STORE", markAsDeleted(set));
    if (Way.of(line) == Way.COPY_AND_UID_EXPUNGE) {
      line.run("UID EXPUNGE", new Argument().writeAtom(set));
    }
  }

  private static Argument markAsDeleted(String set) {
    Argument flags = new Argument().writeArgument(new Argument().writeAtom("\\Deleted"));
    return new Argument().writeAtom(set).writeAtom("+FLAGS.SILENT").append(flags);
  }
}
