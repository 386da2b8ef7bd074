package org.ruascope.verify;

import java.security.MessageDigest;

/** SHA-256 of a body as RFC 6376 section 3.4 wants it, in little memory however long it is. */
final class BodyHash {
  private final boolean relaxed;
  private final MessageDigest sha256 = Sha256.begin();
  private final byte[] out = new byte[4 << 10];
  private int length;
  private boolean carriageReturn;
  private boolean space;
  private long lineBreaks;
  private boolean empty = true;

  BodyHash(Canonicalization canonicalization) {
    this.relaxed = canonicalization == Canonicalization.RELAXED;
  }

  /** Takes the next bytes. */
  void update(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      take(bytes[i]);
    }
  }

  private void take(byte next) {
    if (carriageReturn && next != '\n') {
      put((byte) '\r');
    }
    carriageReturn = next == '\r';
    if (next == '\n') {
      space = false;
      lineBreaks++;
    } else if (relaxed && (next == ' ' || next == '\t')) {
      space = true;
    } else if (!carriageReturn) {
      put(next);
    }
  }

  /** Line breaks and spaces count only when something comes after them. */
  private void put(byte next) {
    for (; lineBreaks > 0; lineBreaks--) {
      write((byte) '\r');
      write((byte) '\n');
    }
    if (space) {
      write((byte) ' ');
      space = false;
    }
    write(next);
    empty = false;
  }

  private void write(byte next) {
    if (length == out.length) {
      sha256.update(out, 0, length);
      length = 0;
    }
    out[length++] = next;
  }

  /** The hash. An empty body is nothing if relaxed, and one line break if simple. */
  byte[] end() {
    if (carriageReturn) {
      put((byte) '\r');
    }
    if (!empty || !relaxed) {
      write((byte) '\r');
      write((byte) '\n');
    }
    sha256.update(out, 0, length);
    return sha256.digest();
  }
}
