package org.ruascope.report;

import java.util.Locale;

/** Whether the message passed, aligned, by one mechanism (policy_evaluated/dkim and spf). */
public enum DmarcResult implements Word {
  PASS,
  FAIL,
  UNRECOGNISED;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
