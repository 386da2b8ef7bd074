package org.ruascope.enrich;

/**
 * Finds organizational domains (RFC 9989 section 4.10). By the Public Suffix List as of now; the
 * tree walk by DNS is another way to do it.
 */
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
