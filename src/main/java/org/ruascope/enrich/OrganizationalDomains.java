package org.ruascope.enrich;

/** Finds organizational domains by what is at hand: RFC 7489 section 3.2. */
@FunctionalInterface
public interface OrganizationalDomains {
  /**
   * The organizational domain of a domain.
   *
   * @param domain in lower case, with A-labels, without trailing dot; not empty
   * @return the domain itself if it is a public suffix
   */
  String of(String domain);
}
