package org.ruascope.report;

/** RFC 9989 section 4.7 (adkim, aspf). */
public enum AlignmentMode implements Word {
  RELAXED("r"),
  STRICT("s"),
  UNRECOGNISED("unrecognised");

  private final String word;

  AlignmentMode(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
