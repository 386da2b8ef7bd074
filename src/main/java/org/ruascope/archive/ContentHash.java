package org.ruascope.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ruascope.report.Content;

/** What contents are named by. */
final class ContentHash {

  private ContentHash() {}

  /** SHA-256 of the raw bytes, in hexadecimal. */
  static String of(Content content) throws IOException {
    MessageDigest sha256 = newSha256();
    try (InputStream in = new DigestInputStream(content.open(), sha256)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
