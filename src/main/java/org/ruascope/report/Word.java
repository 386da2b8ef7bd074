package org.ruascope.report;

/** A word of the RFCs' closed lists, as it stands in a report. */
public interface Word {
  /** In lower case: {@code softfail}; {@code unrecognised} for what the RFCs don't know. */
  String word();
}
