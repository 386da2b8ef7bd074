package org.ruascope.parse;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.regex.Pattern;

/** Characters one by one, with a look at those that come next. */
final class Window {

  /** Enough for a reference, and for the beginning of a tag with its prefix. */
  private static final int AHEAD = 40;

  private final Reader in;
  private final char[] chars = new char[8192];
  private int position;
  private int end;
  private boolean ended;

  Window(Reader in) {
    this.in = in;
  }

  /** The next character, or -1. */
  int read() throws IOException {
    fill();
    return position < end ? chars[position++] : -1;
  }

  private void fill() throws IOException {
    if (end - position <= AHEAD && !ended) {
      System.arraycopy(chars, position, chars, 0, end - position);
      end -= position;
      position = 0;
      while (end <= AHEAD && !ended) {
        int read = in.read(chars, end, chars.length - end);
        ended = read < 0;
        end += Math.max(0, read);
      }
    }
  }

  /** The next character, which stays; or -1. */
  int peek() {
    return position < end ? chars[position] : -1;
  }

  /** Whether this character is the next. */
  boolean isAt(char next) {
    return peek() == next;
  }

  /** Whether these characters, at most 40, are the next. */
  boolean isAt(String next) {
    int length = next.length();
    return length <= end - position && mismatch(next) == length;
  }

  private int mismatch(String next) {
    int i = 0;
    while (i < next.length() && chars[position + i] == next.charAt(i)) {
      i++;
    }
    return i;
  }

  /** Whether what comes next begins so. */
  boolean isAt(Pattern beginning) {
    int length = Math.min(AHEAD, end - position);
    return beginning.matcher(CharBuffer.wrap(chars, position, length)).lookingAt();
  }

  void close() throws IOException {
    in.close();
  }
}
