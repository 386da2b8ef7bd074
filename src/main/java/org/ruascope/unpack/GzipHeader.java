package org.ruascope.unpack;

import java.io.IOException;
import java.io.InputStream;

/** RFC 1952 section 2.3: the header of a member, whose texts end only where their sender wants. */
final class GzipHeader {

  private static final int FIXED = 10;
  private static final int FLAGS = 3;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int MAX_EXTRA = 2 + 0xffff;

  /** Bytes of a name or comment. */
  static final int MAX_TEXT = 4096;

  private static final int MAX = FIXED + MAX_EXTRA + 2 * MAX_TEXT;

  private GzipHeader() {}

  /** Whether name and comment end soon. Leaves the stream where it is. */
  static boolean isBounded(InputStream packed) throws IOException {
    packed.mark(MAX);
    byte[] fixed = packed.readNBytes(FIXED);
    int flags = fixed.length == FIXED ? fixed[FLAGS] : 0;
    if ((flags & EXTRA) != 0) {
      byte[] length = packed.readNBytes(2);
      packed.readNBytes(length.length == 2 ? (length[0] & 0xff) | ((length[1] & 0xff) << 8) : 0);
    }
    boolean bounded =
        ((flags & NAME) == 0 || textEnds(packed)) && ((flags & COMMENT) == 0 || textEnds(packed));
    packed.reset();
    return bounded;
  }

  private static boolean textEnds(InputStream packed) throws IOException {
    for (int i = 0; i < MAX_TEXT; i++) {
      if (packed.read() <= 0) {
        return true;
      }
    }
    return false;
  }
}
