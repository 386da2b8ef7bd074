package org.ruascope.enrich;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** A range of addresses: all that share their leading bits. */
public final class Prefix {
  private final InetAddress network;
  private final byte[] bytes;
  private final int length;

  private Prefix(InetAddress network, int length) {
    this.network = network;
    this.bytes = network.getAddress();
    this.length = length;
  }

  /** From the usual notation: {@code 10.0.0.0/8}. */
  public static Prefix of(String cidr) {
    int slash = cidr.indexOf('/');
    try {
      InetAddress network = InetAddress.getByName(cidr.substring(0, slash));
      return of(network, Integer.parseInt(cidr.substring(slash + 1)));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(cidr, e);
    }
  }

  /**
   * All that share leading bits with an address.
   *
   * @param length how many: up to 32 or 128
   */
  public static Prefix of(InetAddress address, int length) {
    return new Prefix(address, length);
  }

  /** An address that begins with these bits. */
  public InetAddress network() {
    return network;
  }

  /** How many leading bits are shared. */
  public int length() {
    return length;
  }

  /** Whether an address is one of them, by its 4 or 16 bytes. */
  public boolean contains(byte[] address) {
    int whole = length / 8;
    return address.length == bytes.length
        && Arrays.equals(bytes, 0, whole, address, 0, whole)
        && (length % 8 == 0 || (bytes[whole] ^ address[whole]) >> (8 - length % 8) == 0);
  }
}
