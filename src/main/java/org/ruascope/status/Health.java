package org.ruascope.status;

import java.util.Comparator;
import java.util.List;

/**
 * How well all is.
 *
 * @param status that of the worst reason
 * @param reasons the worst first; none if all is well
 */
public record Health(Level status, List<Reason> reasons) {
  public Health {
    reasons = List.copyOf(reasons);
  }

  static Health of(List<Reason> reasons) {
    List<Reason> sorted =
        reasons.stream().sorted(Comparator.comparing(Reason::level).reversed()).toList();
    return new Health(sorted.isEmpty() ? Level.OK : sorted.getFirst().level(), sorted);
  }

  /** As much as anybody may know. */
  public Brief brief() {
    return new Brief(status, reasons.stream().map(Reason::about).distinct().toList());
  }

  /**
   * Without names, places and messages.
   *
   * @param reasons what they are about
   */
  public record Brief(Level status, List<String> reasons) {
    public Brief {
      reasons = List.copyOf(reasons);
    }
  }
}
