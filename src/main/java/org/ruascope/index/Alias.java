package org.ruascope.index;

/** What documents are of; a name for the indices of all months. */
public enum Alias {
  RECORDS(IndexNames.RECORDS),
  REPORTS(IndexNames.REPORTS);

  private final String word;

  Alias(String word) {
    this.word = word;
  }

  /** As Elasticsearch knows it. */
  public String word() {
    return word;
  }
}
