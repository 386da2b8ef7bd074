package org.ruascope.enrich.verdict;

import java.net.InetAddress;
import org.ruascope.report.ReportKey;

/** Whom the SPF records of domains list now. For many threads; never waits, never fails. */
@FunctionalInterface
public interface SpfListings {

  /** Knows nothing; where DNS isn't asked. */
  SpfListings NONE = (report, domain, address) -> Listing.NOT_LISTED;

  /**
   * Whether a domain's record lists an address, with all that it includes. {@code all} lists
   * nobody, whatever stands before it.
   *
   * @param report that names both; a forged one names many
   * @param domain as {@link org.ruascope.enrich.DomainName#of}, not empty
   */
  Listing of(ReportKey report, String domain, InetAddress address);

  /** Whether an address is listed. */
  enum Listing {
    LISTED,
    /** Or there is no record, or none that can tell. */
    NOT_LISTED,
    /** The answer is on its way. */
    PENDING
  }
}
