package org.ruascope.report;

import java.util.Locale;

/** What became of one document. The words are those of the JSON output, in lower case. */
public enum Outcome {
  ACCEPTED,
  ACCEPTED_WITH_WARNINGS,
  /** Stored before, with the same content. */
  DUPLICATE,
  /** Can't be accepted; kept whole with the reason. */
  QUARANTINED,
  /** Nothing that reports on mail: left where it is. */
  NOT_A_REPORT,
  /** RFC 6591 or RFC 9991. */
  FAILURE_REPORT,
  /** RFC 8460. */
  TLS_REPORT;

  /** The word for machines: {@code accepted_with_warnings}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the report's records are in the store: newly, or since before. */
  public boolean stored() {
    return this == ACCEPTED || this == ACCEPTED_WITH_WARNINGS || this == DUPLICATE;
  }
}
