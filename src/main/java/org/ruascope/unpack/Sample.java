package org.ruascope.unpack;

import java.io.IOException;
import java.io.InputStream;
import org.ruascope.report.Content;

/**
 * The beginning of a content, at most 64 KiB. Most reports fit in whole, and are then decompressed
 * only once.
 */
final class Sample {

  private static final int SIZE = 64 << 10;

  private final byte[] bytes;
  private final boolean whole;

  private Sample(byte[] bytes, boolean whole) {
    this.bytes = bytes;
    this.whole = whole;
  }

  static Sample of(Content content) throws IOException {
    try (InputStream in = content.open()) {
      byte[] bytes = in.readNBytes(SIZE);
      return new Sample(bytes, bytes.length < SIZE || in.read() < 0);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /** Whether that is all there is. */
  boolean isWhole() {
    return whole;
  }

  boolean isEmpty() {
    return bytes.length == 0;
  }
}
