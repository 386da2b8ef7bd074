package org.ruascope.unpack;

import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.RejectedException;

/**
 * How much is unpacked from one delivery, all wrappers and documents together: a ratio bounds each
 * archive, but archives in archives multiply. What is read again counts once.
 */
final class Volume {

  private final Limits limits;
  private long total;

  Volume(Limits limits) {
    this.limits = limits;
  }

  /** The same content, which fails when the total becomes too large. */
  Content counted(Content content) {
    Share share = new Share();
    return () -> Bounded.by(share::grow, content.open());
  }

  /** As much of a content as was ever read. */
  private final class Share {

    private long most;

    void grow(long read) throws RejectedException {
      if (read > most) {
        total += read - most;
        most = read;
        if (total > limits.documentSize()) {
          throw Faults.tooLarge(limits);
        }
      }
    }
  }
}
