package org.ruascope.report;

import java.util.Locale;

/** What was asked for (p, sp, np: never {@code pass}) or done (disposition). */
public enum Disposition implements Word {
  NONE,
  QUARANTINE,
  REJECT,
  /** RFC 9990: passed DMARC. */
  PASS,
  UNRECOGNISED;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
