package org.ruascope.unpack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import org.ruascope.report.Content;

/**
 * The bytes of a content, in memory as long as there is room, and read again when they are wanted
 * after that: what a batch of small mails unpacks to can be many times what there is memory for.
 */
final class Held implements Content {

  private final Content content;
  private final int size;
  private SoftReference<byte[]> bytes;

  /** Takes a content and its bytes, which are not copied. */
  Held(Content content, byte[] bytes) {
    this.content = content;
    this.size = bytes.length;
    this.bytes = new SoftReference<>(bytes);
  }

  /** All of them; whoever keeps them keeps them in memory. */
  synchronized byte[] bytes() throws IOException {
    byte[] held = bytes.get();
    if (held == null) {
      held = read(content, size);
      bytes = new SoftReference<>(held);
    }
    return held;
  }

  /** So many bytes, read into an array of that size: one that grows would be there twice. */
  static byte[] read(Content content, int size) throws IOException {
    try (InputStream in = content.open()) {
      byte[] bytes = new byte[size];
      int read = in.readNBytes(bytes, 0, size);
      return read == size ? bytes : Arrays.copyOf(bytes, read);
    }
  }

  @Override
  public InputStream open() throws IOException {
    return new ByteArrayInputStream(bytes());
  }
}
