package org.ruascope.parse;

import org.ruascope.config.Limits;
import org.ruascope.report.RejectedException;

/** What all documents of one delivery may have together. */
final class Allowance {

  /**
   * Characters of records in memory: enough for a report of the usual length and its 200 records,
   * and the same for an archive with a thousand long ones.
   */
  private static final int KEPT = 128 << 10;

  /** Characters of metadata and policy that any report may have; usual ones have 500. */
  private static final int FREE = 1_000;

  /** How many reports may have as long texts as one may. */
  private static final long REPORTS = 4;

  /** Addresses in memory, for those who ask what they are called. */
  private static final int SOURCES = 4_096;

  private final long maxLength;
  private final int maxRecords;
  private long length;
  private long records;
  private int room = KEPT;
  private int sources;

  Allowance(Limits limits) {
    this.maxLength = REPORTS * limits.valueLength();
    this.maxRecords = limits.records();
  }

  /** Whether there was room in memory for so many characters; they are taken from it. */
  boolean keep(int characters) {
    room = Math.max(-1, room - characters);
    return room >= 0;
  }

  /** Whether there was room in memory for one more address; it is taken from it. */
  boolean takeSource() {
    sources = Math.min(sources + 1, SOURCES + 1);
    return sources <= SOURCES;
  }

  /** Takes the characters that are kept of a report until it is stored, if they are many. */
  void takeTexts(long characters) throws RejectedException {
    long more = Math.max(0, characters - FREE);
    if (length + more > maxLength) {
      throw XmlFaults.textsTooLong(maxLength);
    }
    length += more;
  }

  /** Looks whether a document may have so many records. */
  void check(long more) throws RejectedException {
    if (records + more > maxRecords) {
      throw XmlFaults.tooManyRecords(maxRecords);
    }
  }

  /** A document with so many records has been read; one that is read again to repair it isn't. */
  void take(long more) {
    records += more;
  }
}
