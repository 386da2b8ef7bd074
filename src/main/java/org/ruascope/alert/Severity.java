package org.ruascope.alert;

import java.util.Locale;
import org.ruascope.report.Word;

/** How urgent an alert is, in Alertmanager's usual words; the most urgent first. */
public enum Severity implements Word {
  /** Own mail is lost, or nothing is seen any more. */
  CRITICAL,
  /** It will be, unless somebody does something. */
  WARNING,
  /** Good to know. */
  INFO;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
