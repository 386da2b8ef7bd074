package org.ruascope.parse;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * IP addresses as text, strictly: dotted IPv4 and RFC 4291 section 2.2, without zones. The JDK's
 * own parser would ask DNS about anything else.
 */
final class IpLiteral {

  private static final int MAX_LENGTH = 45;

  private IpLiteral() {}

  /** The address, or null if the text is none. IPv4 mapped into IPv6 is IPv4. */
  static @Nullable InetAddress parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return null;
    }
    byte[] bytes = text.indexOf(':') < 0 ? ipv4(text) : ipv6(text);
    try {
      return bytes == null ? null : InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address has 4 or 16 bytes", e);
    }
  }

  private static byte @Nullable [] ipv4(String text) {
    String[] parts = text.split("\\.", -1);
    byte[] bytes = new byte[4];
    if (parts.length != bytes.length) {
      return null;
    }
    for (int i = 0; i < bytes.length; i++) {
      int value = digits(parts[i], 10, 3);
      if (value < 0 || value > 255) {
        return null;
      }
      bytes[i] = (byte) value;
    }
    return bytes;
  }

  private static byte @Nullable [] ipv6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      byte[] whole = groups(text, true);
      return whole != null && whole.length == 16 ? whole : null;
    }
    byte[] head = groups(text.substring(0, gap), false);
    byte[] tail = groups(text.substring(gap + 2), true);
    if (head == null || tail == null || head.length + tail.length > 14) {
      return null;
    }
    return ByteBuffer.allocate(16).put(head).put(16 - tail.length, tail).array();
  }

  /** Groups between colons; the last one of an address may be a dotted IPv4 address. */
  private static byte @Nullable [] groups(String text, boolean mayEndDotted) {
    if (text.isEmpty()) {
      return new byte[0];
    }
    String[] parts = text.split(":", -1);
    ByteBuffer bytes = ByteBuffer.allocate(2 * parts.length + 2);
    for (int i = 0; i < parts.length; i++) {
      boolean dotted = mayEndDotted && i == parts.length - 1 && parts[i].contains(".");
      byte[] group = dotted ? ipv4(parts[i]) : group(parts[i]);
      if (group == null) {
        return null;
      }
      bytes.put(group);
    }
    byte[] result = new byte[bytes.flip().remaining()];
    bytes.get(result);
    return result;
  }

  private static byte @Nullable [] group(String text) {
    int value = digits(text, 16, 4);
    return value < 0 ? null : new byte[] {(byte) (value >> 8), (byte) value};
  }

  /** The number that ASCII digits stand for, or -1. */
  private static int digits(String text, int radix, int maxLength) {
    if (text.isEmpty() || text.length() > maxLength) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c < 128 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * radix + digit;
    }
    return value;
  }
}
