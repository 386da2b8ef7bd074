package org.ruascope.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of addresses: all that share their leading bits (RFC 4632, RFC 4291 section 2.3).
 *
 * @param first whose other bits are all 0
 * @param length how many bits are shared: up to 32 or 128
 */
public record Network(InetAddress first, int length) {
  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern ADDRESS =
      Pattern.compile("(" + OCTET + "\\.){3}" + OCTET + "|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Pattern CIDR = Pattern.compile("([^/]+)(?:/(\\d{1,3}))?");

  /**
   * From the usual notation; an address alone is a network of one.
   *
   * @param text {@code 192.0.2.0/24}, {@code 2001:db8::/32}, {@code 192.0.2.7}
   * @throws IllegalArgumentException that says what is wrong
   */
  public static Network of(String text) {
    Matcher matcher = CIDR.matcher(text);
    require(matcher.matches(), text + " isn't a network");
    InetAddress address = address(matcher.group(1));
    int bits = address.getAddress().length * 8;
    int length = matcher.group(2) == null ? bits : Integer.parseInt(matcher.group(2));
    require(length <= bits, text + " has more than the " + bits + " bits of its address");
    Network network = around(address, length);
    require(
        network.first().equals(address),
        text + " begins within a network: " + network + ", or the address alone?");
    return network;
  }

  /** Never asks DNS: what isn't an address is a fault. */
  private static InetAddress address(String text) {
    try {
      require(ADDRESS.matcher(text).matches(), text + " isn't an address");
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text + " isn't an address", e);
    }
  }

  /** The network of this length that an address is in. */
  public static Network around(InetAddress address, int length) {
    byte[] bytes = address.getAddress();
    int whole = length / 8;
    if (whole < bytes.length) {
      bytes[whole] &= (byte) (0xFF00 >> (length % 8));
      Arrays.fill(bytes, whole + 1, bytes.length, (byte) 0);
    }
    try {
      return new Network(InetAddress.getByAddress(bytes), length);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("as many bytes as before", e);
    }
  }

  /** Whether an address is in it. */
  public boolean contains(InetAddress address) {
    return address.getAddress().length == first.getAddress().length
        && around(address, length).equals(this);
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }

  @Override
  public String toString() {
    return first.getHostAddress() + "/" + length;
  }
}
