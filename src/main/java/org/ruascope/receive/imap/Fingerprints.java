package org.ruascope.receive.imap;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.angus.mail.iap.ByteArray;

/**
 * Hashes of how mails begin, by which a mail and its copy in another folder know each other. What a
 * mail server puts on top of each mail makes them differ from all others.
 */
final class Fingerprints {
  private static final int LENGTH = 1 << 16;

  /** How many are asked for at once. */
  private static final int PAGE = 100;

  private final FetchCommand command;

  Fingerprints(FetchCommand command) {
    this.command = command;
  }

  /** Of those mails of the selected folder that are there, by UID. */
  Map<Long, String> of(UidRanges uids) {
    Map<Long, String> prints = new TreeMap<>();
    for (UidRanges page : uids.pages(PAGE)) {
      command.starts(page, LENGTH).found().forEach((uid, start) -> prints.put(uid, hash(start)));
    }
    return prints;
  }

  private static String hash(ByteArray bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes.getBytes(), bytes.getStart(), bytes.getCount());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
