package org.ruascope.report;

import java.util.Locale;

/** What addresses are set apart for that are nobody's in the Internet (RFC 6890). */
public enum SpecialPurpose implements Word {
  /** Inside of a site (RFC 1918, RFC 4193). */
  PRIVATE,
  /** Between a provider and its customers, carrier-grade NAT (RFC 6598). */
  SHARED,
  /** The machine itself. */
  LOOPBACK,
  /** On one wire. */
  LINK_LOCAL,
  /** In examples (RFC 5737, RFC 3849, RFC 9637). */
  DOCUMENTATION,
  /** Measuring network devices (RFC 2544, RFC 5180). */
  BENCHMARKING,
  /** To many at once; nothing is ever sent from there. */
  MULTICAST,
  /** No address yet: 0.0.0.0, "this network", the IPv6 address of all zeros. */
  UNSPECIFIED,
  /** For the protocols themselves, or for the future. */
  RESERVED;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
