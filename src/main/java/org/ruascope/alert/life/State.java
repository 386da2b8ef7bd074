package org.ruascope.alert.life;

import java.util.Locale;
import org.ruascope.report.Word;

/** Where an alert is in its life; the most urgent first. */
public enum State implements Word {
  /** It is so. */
  FIRING,
  /** It is so, and somebody has said that he knows. */
  ACKNOWLEDGED,
  /** It is so, and nobody wants to hear of it for a while. */
  SILENCED,
  /** It hasn't been so for long enough to tell anybody. */
  PENDING,
  /** It is over. */
  RESOLVED;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
