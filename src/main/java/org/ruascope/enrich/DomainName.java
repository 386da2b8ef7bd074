package org.ruascope.enrich;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts that ought to be domain names, in the one form in which they can be compared. */
public final class DomainName {
  /** What isn't a domain name; aligned with nothing, not even with itself. */
  public static final String NONE = "";

  private static final int MAX_LENGTH = 253;
  private static final int MAX_LABEL = 63;

  /** IDNA 2008 keeps these; the JDK's IDNA 2003 would take ß for ss, which is another's name. */
  private static final Pattern DEVIATION = Pattern.compile("[ßẞς\\u200c\\u200d]");

  /** A few domains recur in all records of a report; a slot each, by hash. */
  private static final @Nullable Known[] LATELY = new Known[1 << 9];

  private DomainName() {}

  private record Known(String text, String name) {}

  /**
   * A domain name in lower case, with A-labels (RFC 5890) and without trailing dot.
   *
   * @return {@link #NONE} for what can't be one: IP addresses, empty or too long labels, other
   *     signs
   */
  public static String of(String text) {
    if (text.length() > MAX_LENGTH + 1) {
      return NONE;
    }
    int slot = text.hashCode() & (LATELY.length - 1);
    Known known = LATELY[slot];
    if (known == null || !known.text.equals(text)) {
      known = new Known(text, normalised(text));
      LATELY[slot] = known;
    }
    return known.name;
  }

  private static String normalised(String text) {
    String name = withoutDot(isAscii(text) ? text : toAscii(text)).toLowerCase(Locale.ROOT);
    return name.length() <= MAX_LENGTH && hasGoodLabels(name) && !endsWithNumber(name)
        ? name
        : NONE;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String toAscii(String text) {
    try {
      return DEVIATION.matcher(text).find() ? NONE : IDN.toASCII(text, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      return NONE;
    }
  }

  private static String withoutDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static boolean hasGoodLabels(String name) {
    int label = 0;
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) != '.') {
        label++;
      } else if (label == 0) {
        return false;
      } else {
        label = 0;
      }
      if (label > MAX_LABEL || !isGood(name.charAt(i))) {
        return false;
      }
    }
    return label > 0;
  }

  /** Underscores too: there are hosts with such names, and they send mail. */
  private static boolean isGood(char c) {
    return (c >= 'a' && c <= 'z') || isDigit(c) || c == '-' || c == '.' || c == '_';
  }

  /** So ends an IPv4 address; two that end alike have nothing in common. */
  private static boolean endsWithNumber(String name) {
    int last = name.length() - 1;
    while (last >= 0 && isDigit(name.charAt(last))) {
      last--;
    }
    return last < 0 || (last < name.length() - 1 && name.charAt(last) == '.');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
