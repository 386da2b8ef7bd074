package org.ruascope.verify;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RFC 5322 section 3.4: the one address of a From field. */
final class Address {
  private static final Pattern QUOTED =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"", Pattern.DOTALL);
  private static final Pattern ANGLED = Pattern.compile("[^<>,;:@\"]*+<([^<>,;:\"\\s]++)>\\s*+");
  private static final Pattern BARE = Pattern.compile("\\s*+([^<>,;:\"\\s]++)\\s*+");

  private Address() {}

  /** The domain of the address; empty if there are several, or what isn't understood. */
  static String domain(String from) {
    String plain = QUOTED.matcher(Comments.removed(from)).replaceAll("");
    Matcher angled = ANGLED.matcher(plain);
    Matcher bare = BARE.matcher(plain);
    if (angled.matches()) {
      return domainOf(angled.group(1));
    }
    return bare.matches() ? domainOf(bare.group(1)) : "";
  }

  private static String domainOf(String address) {
    int at = address.indexOf('@');
    return at == address.lastIndexOf('@') ? Domains.read(address.substring(at + 1)) : "";
  }
}
