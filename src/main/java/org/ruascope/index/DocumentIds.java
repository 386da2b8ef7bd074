package org.ruascope.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.ruascope.report.AggregateReport;

/** Ids of documents: the same for the same report, whenever and however often it comes. */
final class DocumentIds {
  private static final int RECORD_PREFIX_BYTES = 12;

  private DocumentIds() {}

  /** The id of a report's document. */
  static String report(AggregateReport report) {
    return report.key().value();
  }

  /** The id of a report whose key is taken by another content. */
  static String collidingReport(AggregateReport report) {
    return report.key().value() + "-" + report.digest().value();
  }

  /** What all ids of a report's records begin with: short, since it is stored with each. */
  static String recordPrefix(AggregateReport report) {
    byte[] hash = sha256(report.key().value() + report.digest().value());
    byte[] start = Arrays.copyOf(hash, RECORD_PREFIX_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
  }

  /** The id of a record. */
  static String record(String prefix, int ordinal) {
    return prefix + "-" + Integer.toString(ordinal, Character.MAX_RADIX);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
