package org.ruascope.parse;

import java.util.List;

/** Elements that the RFCs want in this order. Knows nothing of others. */
final class Order {

  private final List<String> wanted;
  private int reached;

  Order(List<String> wanted) {
    this.wanted = wanted;
  }

  /** Whether an element comes after one that it must come before. */
  boolean isLate(String name) {
    int place = wanted.indexOf(name);
    boolean late = place >= 0 && place < reached;
    reached = Math.max(reached, place);
    return late;
  }
}
