package org.ruascope.report;

import java.util.Locale;

/** What reverse and forward look-up of an address come to, in the words of RFC 8601 section 3. */
public enum Iprev implements Word {
  /** A name of the address leads back to it. */
  PASS,
  /** The address has names, and none of them leads back to it. */
  FAIL,
  /** No answer; it may come another time. */
  TEMPERROR,
  /** The address has no name. */
  PERMERROR;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
