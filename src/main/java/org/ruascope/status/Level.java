package org.ruascope.status;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How well all is; the worse come later. */
public enum Level {
  OK,
  /** Somebody should look at it. */
  WARN,
  /** Nothing is stored. */
  BAD;

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
