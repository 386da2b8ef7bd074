package org.ruascope.query.source;

/**
 * Which of many groups are wanted, and in which order.
 *
 * @param sort the order
 * @param page from 1
 * @param size groups a page
 * @param text that their names have; empty: any
 */
public record Listing(Sort sort, int page, int size, String text) {
  /** So far one can leaf. */
  public static final int MOST = 10_000;

  /** What comes first. */
  public enum Sort {
    /** The most messages. */
    MESSAGES,
    /** The most messages that don't pass DMARC. */
    UNALIGNED,
    /** The latest. */
    LAST_SEEN,
    /** The first by name. */
    NAME
  }

  int first() {
    return (page - 1) * size;
  }

  int end() {
    return Math.min(page * size, MOST);
  }
}
