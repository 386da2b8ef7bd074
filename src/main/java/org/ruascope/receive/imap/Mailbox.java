package org.ruascope.receive.imap;

import jakarta.mail.Folder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.MailboxInfo;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.jspecify.annotations.Nullable;
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

  long uidValidity() {
    return info.uidvalidity;
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

  /** Those of some mails that are (still) there. */
  UidRanges present(UidRanges uids) {
    return UidRanges.of(search("UID", uids.toString()).boxed().toList());
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

  /** The mails from one UID to another that are (still) there. */
  List<Listed> sizes(long first, long last) {
    Response[] responses = line.run("UID FETCH", items(first + ":" + last, "UID", "RFC822.SIZE"));
    List<Listed> sizes = new ArrayList<>();
    for (FetchResponse fetched : fetched(responses)) {
      UID uid = fetched.getItem(UID.class);
      RFC822SIZE size = fetched.getItem(RFC822SIZE.class);
      if (uid != null && size != null) {
        sizes.add(new Listed(uid.uid, size.size));
      }
    }
    return sizes;
  }

  /**
   * What came of asking for mails.
   *
   * @param byUid those that (still) are there
   * @param refusal what the server said if it didn't give all, else null
   */
  record Bodies(Map<Long, ByteArray> byUid, @Nullable String refusal) {
    static final Bodies NONE = new Bodies(Map.of(), null);
  }

  /** The bytes of mails, in one round trip. */
  Bodies bodies(UidRanges uids) {
    return fetch(uids.toString(), "BODY.PEEK[]");
  }

  /** Some of the bytes of a mail; null if it isn't there any more. */
  @Nullable ByteArray part(long uid, long offset, int length) {
    String item = "BODY.PEEK[]<" + offset + "." + length + ">";
    return fetch(String.valueOf(uid), item).byUid().get(uid);
  }

  private Bodies fetch(String set, String item) {
    return line.ask(
        "UID FETCH",
        imap -> {
          Response[] responses = imap.command("UID FETCH", items(set, "UID", item));
          Response last = Line.last(responses);
          if (last.isNO()) {
            return new Bodies(bodies(responses), Text.quote(last.getRest()));
          }
          imap.handleResult(last);
          return new Bodies(bodies(responses), null);
        });
  }

  private static Map<Long, ByteArray> bodies(Response[] responses) {
    Map<Long, ByteArray> bodies = new TreeMap<>();
    for (FetchResponse fetched : fetched(responses)) {
      UID uid = fetched.getItem(UID.class);
      BODY body = fetched.getItem(BODY.class);
      if (uid != null && body != null && body.getByteArray() != null) {
        bodies.put(uid.uid, body.getByteArray());
      }
    }
    return bodies;
  }

  private static List<FetchResponse> fetched(Response[] responses) {
    return Stream.of(responses)
        .filter(FetchResponse.class::isInstance)
        .map(FetchResponse.class::cast)
        .toList();
  }

  private static Argument items(String set, String... items) {
    Argument list = new Argument();
    Stream.of(items).forEach(list::writeAtom);
    return new Argument().writeAtom(set).writeArgument(list);
  }
}
