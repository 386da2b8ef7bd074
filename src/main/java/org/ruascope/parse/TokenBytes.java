package org.ruascope.parse;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ruascope.report.RejectedException;

/**
 * Bounds how many bytes one token may have: a text, a tag, a comment. The XML parser has limits of
 * its own for texts and attributes, but takes a name or a comment of any length into memory.
 */
final class TokenBytes extends FilterInputStream {

  private final int max;
  private int left;

  TokenBytes(InputStream in, int max) {
    super(in);
    this.max = max;
    this.left = max;
  }

  /** Another token begins. */
  void next() {
    left = max;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws RejectedException {
    left -= read;
    if (left < 0) {
      throw XmlFaults.tokenTooLong(max);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
