package org.ruascope.report;

import java.util.Locale;

/**
 * An oddity of a report, or of what it came in, that was survived, with the raw word kept.
 *
 * @param code from a closed list
 * @param field the element, as a path below {@code feedback}: {@code record/row/source_ip}; for the
 *     document as a whole {@code feedback}, for what it came in {@code mail}, {@code gzip} or
 *     {@code zip}
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
    /** More of them than the RFCs allow. All SPF results are kept; of other elements, the last. */
    REPEATED_ELEMENT,
    /** After an element that it must come before. */
    WRONG_ORDER,
    /** No records at all, or only unusable ones. */
    NO_RECORDS,
    /** A record that couldn't be used was left out. */
    RECORD_SKIPPED,
    /** Bytes before the document or after its archive. */
    STRAY_BYTES,
    /** The document doesn't begin with an XML declaration. */
    NO_DECLARATION,
    /** Another encoding than UTF-8. */
    OTHER_ENCODING,
    /** Bytes that aren't UTF-8, read as windows-1252. */
    BAD_BYTES,
    /** The document wasn't XML until it was repaired; the value says what was repaired. */
    RECOVERED,
    /** Its declared type, or the end of its name, promises something else. */
    MISLABELLED,
    /** In a mail within the mail, or in an archive within the archive. */
    NESTED,
    /** The mail or archive has more than one report. */
    SEVERAL_REPORTS,
    /** The same key with other content is stored already; both are kept. */
    COLLISION;

    /** The word for machines. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
