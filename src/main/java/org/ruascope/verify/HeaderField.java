package org.ruascope.verify;

import java.util.Locale;

/**
 * A header field as it came, each byte a char.
 *
 * @param name in lower case
 * @param raw with its name; folded by CR LF, without the line break at its end
 */
record HeaderField(String name, String raw) {

  static HeaderField of(String raw) {
    return new HeaderField(
        raw.substring(0, raw.indexOf(':')).stripTrailing().toLowerCase(Locale.ROOT), raw);
  }

  /** What stands after the colon. */
  String value() {
    return raw.substring(raw.indexOf(':') + 1);
  }

  /** Whether a field begins so (RFC 5322 section 2.2): printable ASCII, then a colon. */
  static boolean begins(String line) {
    int colon = line.indexOf(':');
    return colon > 0
        && line.charAt(0) > ' '
        && line.substring(0, colon).stripTrailing().chars().allMatch(c -> c > ' ' && c < 0x7f);
  }
}
