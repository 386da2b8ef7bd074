package org.ruascope.enrich.address;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A range of addresses.
 *
 * @param network its first address
 * @param length how many leading bits all of them share
 */
record Prefix(InetAddress network, int length) {

  /** From the usual notation: {@code 10.0.0.0/8}. */
  static Prefix of(String cidr) {
    int slash = cidr.indexOf('/');
    try {
      InetAddress network = InetAddress.getByName(cidr.substring(0, slash));
      return new Prefix(network, Integer.parseInt(cidr.substring(slash + 1)));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(cidr, e);
    }
  }

  boolean contains(InetAddress address) {
    byte[] one = network.getAddress();
    byte[] other = address.getAddress();
    if (one.length != other.length) {
      return false;
    }
    int whole = length / 8;
    for (int i = 0; i < whole; i++) {
      if (one[i] != other[i]) {
        return false;
      }
    }
    return length % 8 == 0 || (one[whole] ^ other[whole]) >> (8 - length % 8) == 0;
  }
}
