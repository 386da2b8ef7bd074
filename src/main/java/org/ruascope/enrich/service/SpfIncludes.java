package org.ruascope.enrich.service;

import java.net.InetAddress;
import java.util.List;
import org.ruascope.report.ReportKey;

/**
 * By which records of others a domain's SPF record lists addresses. For many threads; never waits.
 */
@FunctionalInterface
public interface SpfIncludes {

  /** Knows nothing; where DNS isn't asked. */
  SpfIncludes NONE = (report, domain, address) -> List.of();

  /**
   * The included records (RFC 7208 section 5.2) that lead to an address.
   *
   * @param report that names both; a forged one names many
   * @param domain as {@link org.ruascope.enrich.DomainName#of}
   * @return their domains, the outermost first; empty if the address isn't listed by others'
   *     records
   */
  List<String> of(ReportKey report, String domain, InetAddress address);
}
