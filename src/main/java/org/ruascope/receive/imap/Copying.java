package org.ruascope.receive.imap;

import org.eclipse.angus.mail.imap.protocol.Status;
import org.jspecify.annotations.Nullable;

/**
 * A COPY that was begun. If the line breaks before its mails are expunged, they may have arrived in
 * the target folder: then at UIDs from the one that was next.
 *
 * @param uids in the folder that is read
 * @param folder the target, as configured
 * @param uidValidity of the target
 * @param uidNext of the target, before
 */
record Copying(UidRanges uids, String folder, long uidValidity, long uidNext) {

  /** Before a COPY, with what the server says of the target. */
  static Copying of(UidRanges uids, String folder, @Nullable Status target) {
    return target == null
        ? new Copying(uids, folder, -1, 1)
        : new Copying(uids, folder, target.uidvalidity, Math.max(1, target.uidnext));
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @return null if it is empty
   * @throws IllegalArgumentException for anything else
   */
  static @Nullable Copying parse(String written) {
    if (written.isEmpty()) {
      return null;
    }
    String[] words = written.split(" ", 4);
    if (words.length < 4) {
      throw new IllegalArgumentException(written);
    }
    UidRanges uids = UidRanges.parse(words[0]);
    return new Copying(uids, words[3], Long.parseLong(words[1]), Long.parseLong(words[2]));
  }

  @Override
  public String toString() {
    return uids + " " + uidValidity + " " + uidNext + " " + folder;
  }
}
