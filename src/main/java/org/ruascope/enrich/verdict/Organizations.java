package org.ruascope.enrich.verdict;

import org.ruascope.enrich.DomainName;
import org.ruascope.enrich.OrganizationalDomains;

/** Which domains are of one organization. */
record Organizations(OrganizationalDomains domains) {

  /** Whether two domains, as {@link DomainName#of}, are of one; what isn't a domain is of none. */
  boolean same(String one, String other) {
    if (one.equals(DomainName.NONE) || other.equals(DomainName.NONE)) {
      return false;
    }
    return one.equals(other) || domains.of(one).equals(domains.of(other));
  }
}
