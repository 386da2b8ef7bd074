package org.ruascope.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Passes bytes on as they come. */
final class Bytes {
  private static final int MOST = 16_384;

  private Bytes() {}

  /** To the end. */
  static void pass(InputStream in, Outlet out) throws IOException {
    for (byte[] said = some(in); said.length > 0; said = some(in)) {
      out.write(said);
    }
  }

  /** To the place of a fault, and on if the line still holds. */
  static void passUpTo(Fault.AtByte at, InputStream in, Outlet out, ProxiedLine line)
      throws IOException {
    long left = at.offset();
    for (byte[] said = some(in); said.length > 0; said = some(in)) {
      int before = (int) Math.max(0, Math.min(left, said.length));
      out.write(said, 0, before);
      if (left >= 0 && left < said.length) {
        line.breakNow(at.how());
        left = 0;
      }
      left -= said.length;
      out.write(said, before, said.length - before);
    }
  }

  /** What there is; nothing at the end. */
  static byte[] some(InputStream in) throws IOException {
    byte[] buffer = new byte[MOST];
    return Arrays.copyOf(buffer, Math.max(0, in.read(buffer)));
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
