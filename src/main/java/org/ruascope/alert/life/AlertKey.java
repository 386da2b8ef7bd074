package org.ruascope.alert.life;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;

/**
 * What an alert is about, whenever it occurs.
 *
 * @param rule that sees it
 * @param domain the policy domain; null: not about one
 * @param subject what of it; empty: all
 */
public record AlertKey(Rule rule, @Nullable String domain, String subject) {
  private static final int ID_BYTES = 10;

  /** Of what is seen. */
  public static AlertKey of(Observation observation) {
    return new AlertKey(observation.rule(), observation.domain(), observation.subject());
  }

  /** The same for the same, of 20 hexadecimal digits. */
  public String hash() {
    return digest(text());
  }

  /**
   * The id of the alert about this that began then: the same wherever and whenever it is found out
   * on that day. What isn't stored is found out by one program, which knows of no other.
   *
   * @return 20 hexadecimal digits
   */
  public String id(Instant began) {
    LocalDate day = LocalDate.ofInstant(began, ZoneOffset.UTC);
    return digest(text() + "\n" + (Patience.UNSTORABLE.contains(rule) ? began : day));
  }

  /** No two have the same: the subject, which may have anything in it, stands last. */
  private String text() {
    return rule.word() + "\n" + (domain == null ? "" : domain) + "\n" + subject;
  }

  private static String digest(String text) {
    try {
      byte[] whole =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(whole, ID_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
