package org.ruascope.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/**
 * A mail on its way.
 *
 * @param sent when
 * @param text header and body as RFC 5322 has them
 */
record Mail(Instant sent, String text) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  byte[] bytes() {
    return text.getBytes(UTF_8);
  }

  /** A date as it stands in a header. */
  static String date(Instant instant) {
    return DATE.format(instant);
  }

  /** The body of an attachment. */
  static String base64(byte[] bytes) {
    return Base64.getMimeEncoder().encodeToString(bytes);
  }
}
