package org.ruascope.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;

/** The same text again and again, without being held. */
final class Repeated extends InputStream {

  private final byte[] text;
  private long left;

  Repeated(String text, int times) {
    this.text = text.getBytes(UTF_8);
    this.left = (long) this.text.length * times;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (left == 0) {
      return -1;
    }
    int position = (int) ((text.length - left % text.length) % text.length);
    int count = (int) Math.min(Math.min(length, left), text.length - position);
    System.arraycopy(text, position, buffer, offset, count);
    left -= count;
    return count;
  }
}
