package org.ruascope.report;

import java.util.Locale;

/**
 * An oddity of a report that was survived, with the raw word kept.
 *
 * @param code from a closed list
 * @param field the element, as a path below {@code feedback}: {@code record/row/source_ip}
 * @param value the raw value, shortened; empty if there was none
 */
public record Anomaly(Code code, String field, String value) {

  /** The closed list of codes. */
  public enum Code {
    /** begin equals end, or the span is more than 25 hours. */
    UNUSUAL_DATE_RANGE,
    /** Seconds were meant, milliseconds were sent. */
    MILLISECONDS,
    /** White space around a value, or capitals in one. */
    NORMALISED,
    /** A word that the RFCs don't know, read as the nearest that they do. */
    READ_AS,
    /** A word that the RFCs don't know, kept as unrecognised. */
    UNRECOGNISED_VALUE,
    MISSING_ELEMENT,
    EMPTY_ELEMENT,
    /** No records at all, or only unusable ones. */
    NO_RECORDS,
    /** A record that couldn't be used was left out. */
    RECORD_SKIPPED,
    /** Bytes before the document or after its archive. */
    STRAY_BYTES,
    /** The same key with other content is stored already; both are kept. */
    COLLISION;

    /** The word for machines. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
