package org.ruascope.unpack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** RFC 2046 section 5.1.1: the lines between the parts of a multipart. */
final class MimeBoundary {

  private final byte[] bytes;
  private final byte[] delimiter;

  MimeBoundary(byte[] bytes, String boundary) {
    this.bytes = bytes;
    this.delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Where the next delimiter line begins, from the beginning of a line on; end if there is none.
   */
  int next(int from, int end) {
    int line = from;
    while (line < end && !isDelimiter(line, end)) {
      line = Lines.next(bytes, line, end);
    }
    return line;
  }

  private boolean isDelimiter(int line, int end) {
    int after = line + delimiter.length;
    return after <= end
        && bytes[line] == '-'
        && Arrays.equals(bytes, line, after, delimiter, 0, delimiter.length)
        && (after == end || endsDelimiter(bytes[after]));
  }

  private static boolean endsDelimiter(byte after) {
    return after == '-' || after <= ' ';
  }

  /** Whether the delimiter line at this place closes the multipart. */
  boolean isLast(int line) {
    int after = line + delimiter.length;
    return after + 1 < bytes.length && bytes[after] == '-' && bytes[after + 1] == '-';
  }

  /** Where the part after the delimiter line at this place begins. */
  int after(int line, int end) {
    return Lines.next(bytes, line, end);
  }

  /** Where the part before the delimiter line at this place ends: the line break is not its own. */
  int before(int line, int end) {
    if (line >= end) {
      return end;
    }
    return line >= 2 && bytes[line - 2] == '\r' ? line - 2 : line - 1;
  }
}
