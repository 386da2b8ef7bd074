package org.ruascope.unpack;

import java.io.IOException;
import java.io.InputStream;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;

/**
 * What has to be in memory to be walked: mails and zip archives. Those inside a delivery are
 * counted together, so that a thousand of them can't hold a thousand times the limit.
 */
final class Memory {

  private final Limits limits;
  private long heldInside;

  Memory(Limits limits) {
    this.limits = limits;
  }

  /** All bytes of a content inside so many archives and mails. */
  byte[] hold(Content content, int nesting) throws IOException {
    long room = limits.deliverySize() - (nesting == 0 ? 0 : heldInside);
    try (InputStream in = content.open()) {
      byte[] bytes = in.readNBytes((int) Math.min(room + 1, Integer.MAX_VALUE - 8));
      if (bytes.length > room) {
        throw Faults.tooLargeToHold(limits);
      }
      heldInside += nesting == 0 ? 0 : bytes.length;
      return bytes;
    }
  }
}
