package org.ruascope.enrich.verdict;

import java.net.InetAddress;
import org.ruascope.report.ReportKey;

/** What the SPF records of domains say of addresses now. For many threads; never waits or fails. */
@FunctionalInterface
public interface SpfRecords {

  /** Knows nothing; where DNS isn't asked. */
  SpfRecords NONE = (report, domain, address) -> Listing.NOT_LISTED;

  /**
   * Whether a domain's record lists an address by name or number, with all that it includes. {@code
   * all} lists nobody, whatever stands before it.
   *
   * @param report that names both; a forged one may have many looked up
   * @param domain as {@link org.ruascope.enrich.DomainName#of}, not empty
   */
  Listing of(ReportKey report, String domain, InetAddress address);

  /** Whether an address is listed. */
  enum Listing {
    LISTED,
    /** Or there is no record, or none that can be used. */
    NOT_LISTED,
    /** The answer is on its way. */
    PENDING
  }
}
