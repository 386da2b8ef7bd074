package org.ruascope.report;

import java.util.Locale;

/** Which identity SPF looked at (auth_results/spf/scope). */
public enum SpfScope implements Word {
  HELO,
  MFROM,
  UNRECOGNISED;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
