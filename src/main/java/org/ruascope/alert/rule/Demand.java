package org.ruascope.alert.rule;

/**
 * What there must be to speak of a shift.
 *
 * @param messages at least so many since
 * @param before at least so many before
 * @param most share of hits before, at most: it was in order
 * @param by how much the share has risen, at least
 */
record Demand(long messages, long before, double most, double by) {
  /** A single day must be worse by so much, if it is to be enough. */
  private static final double PLAIN = 0.2;

  /** So many messages tell whether it still is so: two of them are the rise. */
  long telling() {
    return Math.max(messages / 2, Math.round(2 / by));
  }

  /** Whether so many days show it. */
  boolean isMet(int days, double rise) {
    return rise >= (days > 1 ? by : Math.max(by, PLAIN));
  }
}
