package org.ruascope.enrich.domain;

import java.util.List;
import org.ruascope.enrich.Prefix;

/** A directive of an SPF record with what DNS says to it. */
sealed interface SpfRule {

  /** Whether what matches may send. */
  boolean pass();

  /** Matches addresses in networks. */
  record Networks(boolean pass, List<Prefix> networks) implements SpfRule {
    boolean contain(byte[] address) {
      return networks.stream().anyMatch(network -> network.contains(address));
    }
  }

  /** Matches what another domain's record lets send. */
  record Include(boolean pass, String domain) implements SpfRule {}

  /** Matches everything. */
  record All(boolean pass) implements SpfRule {}

  /** Nobody knows what it matches. */
  record Unclear(boolean pass) implements SpfRule {}
}
