package org.ruascope.unpack;

import java.io.IOException;
import java.io.InputStream;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.RejectedException;

/**
 * What has to be in memory to be walked: mails and zip archives. Those inside a delivery are
 * counted together, so that a thousand of them can't hold a thousand times the limit.
 */
final class Memory {

  private static final int BUFFER = 64 << 10;
  private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private final Limits limits;
  private final long most;
  private long heldInside;

  Memory(Limits limits) {
    this.limits = limits;
    this.most = Math.min(limits.deliverySize(), LARGEST_ARRAY);
  }

  /** All bytes of a content inside so many archives and mails. */
  Held hold(Content content, int nesting) throws IOException {
    long size = size(content, most - (nesting == 0 ? 0 : heldInside));
    count(size, nesting);
    return new Held(content, Held.read(content, (int) size));
  }

  /** Bytes that are in memory already, and only have to be counted. */
  Held hold(Content content, byte[] bytes, int nesting) throws RejectedException {
    count(bytes.length, nesting);
    return new Held(content, bytes);
  }

  private void count(long size, int nesting) throws RejectedException {
    heldInside += nesting == 0 ? 0 : size;
    if (heldInside > most || size > most) {
      throw Faults.tooLargeToHold(limits);
    }
  }

  /**
   * Measured first: an array that grows would for a while be there twice. What is too large is read
   * a little past the room that there is, and no more is read after it.
   */
  private static long size(Content content, long room) throws IOException {
    try (InputStream in = content.open()) {
      byte[] buffer = new byte[BUFFER];
      long size = 0;
      int read = 0;
      while (read >= 0 && size <= room) {
        size += read;
        read = in.read(buffer);
      }
      return size;
    }
  }
}
