package org.ruascope.index;

import java.util.List;

/**
 * What is stored, in total and by policy domain.
 *
 * @param domains with most messages first, at most 1,000
 */
public record StoreSummary(List<DomainSummary> domains) {
  public StoreSummary {
    domains = List.copyOf(domains);
  }

  /**
   * One policy domain.
   *
   * @param domain its name
   * @param reports that are stored
   * @param records of these
   * @param messages that the records count
   * @param aligned of the messages, by DKIM or SPF
   */
  public record DomainSummary(
      String domain, long reports, long records, long messages, long aligned) {

    /** Aligned to all messages, 0 to 1; 0 if there are none. */
    public double alignmentRate() {
      return messages == 0 ? 0 : (double) aligned / messages;
    }
  }
}
