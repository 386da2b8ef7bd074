package org.ruascope.verify;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts that ought to be domain names. */
final class Domains {
  private static final int MAX_LENGTH = 253;
  private static final Pattern NAME =
      Pattern.compile("([a-z0-9_-]{1,63}\\.)++[a-z][a-z0-9-]{0,61}[a-z0-9]");

  private Domains() {}

  /** In lower case, if this is a domain name of two labels or more with A-labels; empty if not. */
  static String read(String text) {
    String name = text.length() > MAX_LENGTH ? "" : text.toLowerCase(Locale.ROOT);
    return NAME.matcher(name).matches() ? name : "";
  }
}
