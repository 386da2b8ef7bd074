package org.ruascope.dns;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/**
 * Names of hosts (RFC 1123 section 2.1) among those that DNS can hold, which is any sequence of
 * bytes: control characters, dots within labels, {@code <script>}.
 */
final class HostName {
  private static final int MAX_LENGTH = 253;

  private HostName() {}

  /**
   * The name in lower case, without trailing dot; null if it can't be a host's: if it has other
   * signs than letters, digits, hyphens and underscores (which aren't allowed either, but are in
   * use), or ends like an IPv4 address.
   */
  static @Nullable String of(Name name) {
    String text = name.toString(true).toLowerCase(Locale.ROOT);
    return text.length() <= MAX_LENGTH
            && text.chars().allMatch(HostName::isGood)
            && !endsWithNumber(text)
            && !text.startsWith(".")
        ? text
        : null;
  }

  /** A dot within a label isn't good: it comes with a backslash. */
  private static boolean isGood(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  }

  private static boolean endsWithNumber(String text) {
    String last = text.substring(text.lastIndexOf('.') + 1);
    return last.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
