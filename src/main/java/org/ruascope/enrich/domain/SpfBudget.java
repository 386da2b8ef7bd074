package org.ruascope.enrich.domain;

/**
 * How much of a record is read: a hostile one leads to thousands of others. Used by one thread at a
 * time.
 */
final class SpfBudget {
  /** RFC 7208 allows 10; owners who have more are to be told of all. */
  private static final int TERMS = 50;

  private static final int NETWORKS = 2_000;

  private int terms;
  private int networks;

  /** Whether one more term may ask DNS. */
  boolean allowsTerm() {
    return ++terms <= TERMS;
  }

  /** Whether so many more networks may be kept. */
  boolean allowsNetworks(int more) {
    networks += more;
    return networks <= NETWORKS;
  }

  /** Whether a term was refused. */
  boolean isOverdrawn() {
    return terms > TERMS;
  }
}
