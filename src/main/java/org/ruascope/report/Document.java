package org.ruascope.report;

import org.jspecify.annotations.Nullable;

/** One thing that unpacking found in a delivery. */
public sealed interface Document {

  /** Where it was found: the delivery's source, then {@code !} and the entry for each wrapper. */
  String source();

  /**
   * XML that may be an aggregate report; the parser decides.
   *
   * @param source where it was found
   * @param content the XML
   * @param submitter who reports, as the subject of its mail says (RFC 9990 section 3.5.2), or null
   * @param anomalies what is odd about its wrappers; complete once the content was read to its end
   */
  record Xml(String source, Content content, @Nullable String submitter, Anomalies anomalies)
      implements Document {

    /** XML without any wrapper. */
    public Xml(String source, Content content) {
      this(source, content, null, new Anomalies());
    }
  }

  /** Recognised by its content as something else than an aggregate report: no fault. */
  record Other(String source, Outcome outcome) implements Document {}

  /** Can't be unpacked, by the input's own fault. */
  record Rejected(String source, Rejection rejection) implements Document {}
}
