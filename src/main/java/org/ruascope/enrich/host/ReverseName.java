package org.ruascope.enrich.host;

import java.net.InetAddress;

/** Where DNS keeps the names of an address. */
final class ReverseName {
  private static final String HEX = "0123456789abcdef";

  private ReverseName() {}

  /** The name to ask for (RFC 1035 section 3.5, RFC 3596 section 2.5). */
  static String of(InetAddress address) {
    byte[] bytes = address.getAddress();
    StringBuilder name = new StringBuilder(72);
    for (int i = bytes.length - 1; i >= 0; i--) {
      if (bytes.length == 4) {
        name.append(bytes[i] & 0xff).append('.');
      } else {
        name.append(HEX.charAt(bytes[i] & 0xf)).append('.');
        name.append(HEX.charAt(bytes[i] >> 4 & 0xf)).append('.');
      }
    }
    return name.append(bytes.length == 4 ? "in-addr.arpa" : "ip6.arpa").toString();
  }
}
