package org.ruascope.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a document can't be accepted.
 *
 * @param reason from a closed list
 * @param detail one sentence for people: what, where, how much; text of the sender's is quoted and
 *     shortened by {@link Text#quote}
 * @param setting the setting that would admit it, {@code limits.document-size}, or null if none
 *     would
 */
public record Rejection(Reason reason, String detail, @Nullable String setting) {

  /** A rejection that no setting could avoid. */
  public Rejection(Reason reason, String detail) {
    this(reason, detail, null);
  }

  /** The closed list of reasons. */
  public enum Reason {
    /** The mail or the document is larger than its limit. */
    TOO_LARGE,
    /** An archive unpacks to too many times its size. */
    RATIO_TOO_HIGH,
    TOO_MANY_ENTRIES,
    /** Archives, mails or XML elements nested too deeply. */
    NESTED_TOO_DEEPLY,
    /** Ends before its own end mark. */
    TRUNCATED,
    /** Damaged: bad checksum, bad structure, bad encoding. */
    CORRUPT,
    ENCRYPTED,
    /** A document type declaration, which a report never needs and an attack often does. */
    DOCTYPE,
    MALFORMED_XML,
    /** report_metadata, policy_published or something that identifies the report is missing. */
    MISSING_ELEMENT,
    /** Given twice, and must be given once. */
    REPEATED_ELEMENT,
    INVALID_VALUE,
    BEGIN_AFTER_END,
    /** It had records, and none was usable. */
    NO_USABLE_RECORD,
    /** Elasticsearch refused one of its documents for good. */
    REFUSED_BY_ELASTICSEARCH;

    /** The word for machines: {@code too_large}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
