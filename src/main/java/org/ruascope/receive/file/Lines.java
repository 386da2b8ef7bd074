package org.ruascope.receive.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Walks over lines of any length, of which only the beginning is kept. */
final class Lines {
  private static final int HEAD = 256;

  private final InputStream in;
  private final byte[] head = new byte[HEAD];
  private long length;

  /** From where the stream stands; the caller closes it. */
  Lines(InputStream in) {
    this.in = in;
  }

  /** Goes to the next line; false at the end. */
  boolean next() throws IOException {
    length = 0;
    int b = in.read();
    while (b >= 0) {
      if (length < HEAD) {
        head[(int) length] = (byte) b;
      }
      length++;
      if (b == '\n') {
        return true;
      }
      b = in.read();
    }
    return length > 0;
  }

  /** Bytes of this line, with its end. */
  long length() {
    return length;
  }

  /** At most the first 256 bytes of this line. */
  String head() {
    int kept = (int) Math.min(length, HEAD);
    return new String(head, 0, kept, StandardCharsets.ISO_8859_1);
  }
}
