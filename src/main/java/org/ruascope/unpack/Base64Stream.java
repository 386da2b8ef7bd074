package org.ruascope.unpack;

import java.io.InputStream;
import java.util.Arrays;

/**
 * RFC 2045 section 6.8, as lenient as mails need it: anything but the alphabet is skipped, padding
 * ends a unit but not the body, and a last unit may lack it.
 */
final class Base64Stream extends InputStream {

  private static final byte[] VALUES = values();

  private final byte[] bytes;
  private final int end;
  private int position;
  private int bits;
  private int bitCount;

  Base64Stream(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  private static byte[] values() {
    byte[] values = new byte[256];
    Arrays.fill(values, (byte) -1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < alphabet.length(); i++) {
      values[alphabet.charAt(i)] = (byte) i;
    }
    return values;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    int written = 0;
    while (written < length && position < end) {
      int next = bytes[position++] & 0xff;
      if (VALUES[next] >= 0) {
        bits = bits << 6 | VALUES[next];
        bitCount += 6;
      } else if (next == '=') {
        bitCount = 0;
      }
      if (bitCount >= 8) {
        bitCount -= 8;
        buffer[offset + written++] = (byte) (bits >> bitCount);
      }
    }
    return written == 0 && length > 0 ? -1 : written;
  }
}
