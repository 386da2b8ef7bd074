package org.ruascope.receive.imap;

import jakarta.mail.Folder;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.MailboxInfo;
import org.ruascope.report.Text;
import org.ruascope.report.UnavailableException;

/**
 * The selected folder of a line: the few commands of RFC 9051 that ruascope needs, all of them by
 * UID. Nothing here marks a mail as read.
 */
final class Mailbox {
  private final Line line;
  private final String folder;
  private final MailboxInfo info;

  private Mailbox(Line line, String folder, MailboxInfo info) {
    this.line = line;
    this.folder = folder;
    this.info = info;
  }

  /**
   * Selects a folder.
   *
   * @throws org.ruascope.report.UnavailableException if there is none of that name, naming those
   *     that there are
   */
  static Mailbox select(Line line, Folders folders, String folder) {
    String name = folders.resolve(folder);
    MailboxInfo info =
        line.ask(
            "SELECT",
            imap -> {
              try {
                return imap.select(name);
              } catch (CommandFailedException e) {
                throw folders.cannotSelect(folder, e);
              }
            });
    return new Mailbox(line, folder, info);
  }

  /** Selects a folder for reading only. */
  static Mailbox examine(Line line, Folders folders, String folder) {
    String name = folders.resolve(folder);
    return new Mailbox(line, folder, line.ask("EXAMINE", imap -> imap.examine(name)));
  }

  /**
   * The same folder, when another has been selected in between.
   *
   * @throws UnavailableException if its UIDs have become void meanwhile
   */
  Mailbox again(Folders folders) {
    Mailbox again = select(line, folders, folder);
    if (again.uidValidity() != uidValidity()) {
      throw line.faults().fault("the UIDs of folder " + Text.quote(folder) + " changed", "", null);
    }
    return again;
  }

  long uidValidity() {
    return info.uidvalidity;
  }

  /** The UID that the next mail will have, or more; 1 if the server doesn't tell. */
  long uidNext() {
    return Math.max(1, info.uidnext);
  }

  /** How many mails it holds. */
  int total() {
    return info.total;
  }

  /**
   * Makes sure that mails can be moved out of it.
   *
   * @throws UnavailableException if the server opened it for reading only
   */
  void requireWritable() {
    if (info.mode == Folder.READ_ONLY) {
      throw line.faults()
          .fault(
              "folder " + Text.quote(folder) + " can only be read",
              "give the user the right to move mails out of it, or set "
                  + line.faults().setting("folder")
                  + " to another",
              null);
    }
  }

  /** UIDs of all mails from this one on, ascending; without those that are marked as deleted. */
  long[] search(long from) {
    // "9:*" means "7:9" when 7 is the last.
    return search("UID", from + ":*", "NOT", "DELETED").filter(uid -> uid >= from).toArray();
  }

  /** UIDs of all mails from this one on, marked or not. */
  UidRanges all(long from) {
    return UidRanges.of(search("UID", from + ":*").filter(uid -> uid >= from));
  }

  /** Those of some mails that are (still) there, marked as deleted or not. */
  UidRanges present(UidRanges uids) {
    sync();
    return UidRanges.of(search("UID", uids.toString()));
  }

  /** Those of some mails that are (still) there, and not marked as deleted. */
  UidRanges unmarked(UidRanges uids) {
    sync();
    return UidRanges.of(search("UID", uids.toString(), "NOT", "DELETED"));
  }

  /** A SEARCH alone may still find what others have removed (RFC 9051 section 7.5.1). */
  private void sync() {
    line.run("NOOP", new Argument());
  }

  private LongStream search(String... criteria) {
    Argument arguments = new Argument();
    Stream.of(criteria).forEach(arguments::writeAtom);
    return Stream.of(line.run("UID SEARCH", arguments))
        .flatMapToLong(Mailbox::found)
        .sorted()
        .distinct();
  }

  private static LongStream found(Response response) {
    if (!(response instanceof IMAPResponse found) || !found.keyEquals("SEARCH")) {
      return LongStream.empty();
    }
    return LongStream.generate(found::readLong).takeWhile(uid -> uid > 0);
  }
}
