package org.ruascope.receive.file;

import java.io.IOException;
import java.io.InputStream;

/** A mail in an mbox, with {@code >From } at the beginning of lines as {@code From } again. */
final class MboxMailStream extends InputStream {

  /** Replies to replies to replies: nobody quotes deeper, and the look ahead must end. */
  private static final int MAX_QUOTES = 64;

  private static final String FROM = "From ";

  private final InputStream in;
  private long left;
  private boolean lineBegins = true;

  /**
   * From where a stream stands.
   *
   * @param in supports mark
   * @param length of the mail as it stands in the mbox
   */
  MboxMailStream(InputStream in, long length) {
    this.in = in;
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    if (lineBegins && left > 0 && isQuoted()) {
      skipOne();
    }
    int b = left > 0 ? in.read() : -1;
    left--;
    lineBegins = b == '\n';
    return b;
  }

  private void skipOne() throws IOException {
    in.skipNBytes(1);
    left--;
  }

  private boolean isQuoted() throws IOException {
    in.mark(MAX_QUOTES + FROM.length() + 1);
    int b = in.read();
    int quotes = 0;
    while (b == '>' && quotes < MAX_QUOTES) {
      quotes++;
      b = in.read();
    }
    boolean quoted = quotes > 0 && isFrom(b);
    in.reset();
    return quoted;
  }

  private boolean isFrom(int first) throws IOException {
    int b = first;
    for (int i = 0; i < FROM.length(); i++) {
      if (b != FROM.charAt(i)) {
        return false;
      }
      b = in.read();
    }
    return true;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int b = read();
      if (b < 0) {
        return count == 0 ? -1 : count;
      }
      buffer[offset + count++] = (byte) b;
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
