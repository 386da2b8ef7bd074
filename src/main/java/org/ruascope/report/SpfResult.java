package org.ruascope.report;

import java.util.Locale;

/** RFC 7208 section 2.6 and RFC 8601 section 2.7.2 (auth_results/spf/result). */
public enum SpfResult implements Word {
  NONE,
  NEUTRAL,
  PASS,
  FAIL,
  SOFTFAIL,
  POLICY,
  TEMPERROR,
  PERMERROR,
  UNRECOGNISED;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
