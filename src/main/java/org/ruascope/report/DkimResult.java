package org.ruascope.report;

import java.util.Locale;

/** RFC 8601 section 2.7.1 (auth_results/dkim/result). */
public enum DkimResult implements Word {
  NONE,
  PASS,
  FAIL,
  POLICY,
  NEUTRAL,
  TEMPERROR,
  PERMERROR,
  UNRECOGNISED;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
