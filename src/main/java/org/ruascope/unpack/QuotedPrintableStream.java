package org.ruascope.unpack;

import java.io.InputStream;

/** RFC 2045 section 6.7; an {@code =} that begins nothing known stays as it is. */
final class QuotedPrintableStream extends InputStream {

  private final byte[] bytes;
  private final int end;
  private int position;

  QuotedPrintableStream(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  @Override
  public int read() {
    while (position < end) {
      int next = bytes[position++] & 0xff;
      if (next != '=' || !skipSoftBreak()) {
        return next == '=' ? escaped() : next;
      }
    }
    return -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    int written = 0;
    int next = 0;
    while (written < length && (next = read()) >= 0) {
      buffer[offset + written++] = (byte) next;
    }
    return written == 0 && next < 0 ? -1 : written;
  }

  /** Skips white space up to and with a line break; leaves the position if there is none. */
  private boolean skipSoftBreak() {
    int i = position;
    while (i < end && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r')) {
      i++;
    }
    if (i < end && bytes[i] != '\n') {
      return false;
    }
    position = Math.min(i + 1, end);
    return true;
  }

  private int escaped() {
    int high = position + 1 < end ? Character.digit(bytes[position], 16) : -1;
    int low = position + 1 < end ? Character.digit(bytes[position + 1], 16) : -1;
    if (high < 0 || low < 0) {
      return '=';
    }
    position += 2;
    return high << 4 | low;
  }
}
