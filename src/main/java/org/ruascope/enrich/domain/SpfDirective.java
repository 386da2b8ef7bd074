package org.ruascope.enrich.domain;

import java.util.Locale;

/**
 * A directive of an SPF record (RFC 7208 section 4.6.1), as it stands there.
 *
 * @param pass whether its qualifier lets send
 * @param value what stands behind the colon: a domain or an address; empty without
 * @param length4 of IPv4 networks, in bits
 * @param length6 of IPv6 networks, in bits
 */
record SpfDirective(boolean pass, Mechanism mechanism, String value, int length4, int length6) {

  /** RFC 7208 section 5. */
  enum Mechanism {
    ALL,
    INCLUDE,
    A,
    MX,
    PTR,
    IP4,
    IP6,
    EXISTS;

    /** Whether it counts as a look-up (RFC 7208 section 4.6.4). */
    boolean needsDns() {
      return this != ALL && this != IP4 && this != IP6;
    }

    static Mechanism of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  /** Whether it has macros (RFC 7208 section 7): what it stands for differs from mail to mail. */
  boolean hasMacros() {
    return value.contains("%");
  }
}
