package org.ruascope.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/**
 * What a report is known by: a hash of its submitter (organisation and mail domain), policy domain,
 * report_id and date range. RFC 9990 wants report_id to be unique a domain; in practice it isn't.
 *
 * @param value 128 bits, base64url without padding
 */
public record ReportKey(String value) {

  private static final int BYTES = 16;

  /** The key of a report with these metadata on this policy domain. */
  public static ReportKey of(ReportMetadata metadata, String policyDomain) {
    MessageDigest digest = sha256();
    for (String part :
        new String[] {
          metadata.orgName(),
          metadata.emailDomain(),
          policyDomain.toLowerCase(Locale.ROOT),
          metadata.reportId(),
          Long.toString(metadata.dateRange().begin().getEpochSecond()),
          Long.toString(metadata.dateRange().end().getEpochSecond())
        }) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return new ReportKey(shortened(digest));
  }

  private static String shortened(MessageDigest digest) {
    byte[] start = Arrays.copyOf(digest.digest(), BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
