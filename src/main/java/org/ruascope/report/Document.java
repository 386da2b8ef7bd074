package org.ruascope.report;

/** One thing that unpacking found in a delivery. */
public sealed interface Document {

  /** Where it was found: the delivery's source, then {@code !} and the entry for each wrapper. */
  String source();

  /** XML that may be an aggregate report; the parser decides. */
  record Xml(String source, Content content) implements Document {}

  /** Recognised by its content as something else than an aggregate report: no fault. */
  record Other(String source, Outcome outcome) implements Document {}

  /** Can't be unpacked, by the input's own fault. */
  record Rejected(String source, Rejection rejection) implements Document {}
}
