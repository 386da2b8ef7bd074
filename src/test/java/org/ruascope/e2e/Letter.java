package org.ruascope.e2e;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A mail, and what must become of it.
 *
 * @param name of its file; mails arrive in this order
 * @param text as it comes
 * @param goes to where it is moved
 * @param reports that it carries
 */
record Letter(String name, String text, Goes goes, List<ReportXml> reports) {

  /** Where a mail ends up. */
  enum Goes {
    PROCESSED,
    QUARANTINE,
    NOWHERE
  }

  /** By which the archive names it. */
  String hash() {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
