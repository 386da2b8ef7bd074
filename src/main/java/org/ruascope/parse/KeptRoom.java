package org.ruascope.parse;

/**
 * How much of the records of one delivery may be kept in memory: enough for a report of the usual
 * length and its 200 records, and the same for an archive with a thousand long ones.
 */
final class KeptRoom {

  private int left = 128 << 10;

  /** Whether there was room for so many characters; they are taken from it. */
  boolean take(int characters) {
    left = Math.max(-1, left - characters);
    return left >= 0;
  }
}
