package org.ruascope.receive.file;

import org.ruascope.report.Parsed.Disposal;

/** Puts each file where its outcome says, once the last of its deliveries is stored. */
final class Filing {
  private final Shelf processed;
  private final Shelf quarantine;
  private final Settled settled;
  private Disposal worst = Disposal.LEAVE;

  Filing(Shelf processed, Shelf quarantine, Settled settled) {
    this.processed = processed;
    this.quarantine = quarantine;
    this.settled = settled;
  }

  /** Takes note of a stored delivery; those of one file come one after another. */
  void acknowledge(Item item, Disposal disposal) {
    worst = worse(worst, disposal);
    if (item.last()) {
      file(item);
      worst = Disposal.LEAVE;
    }
  }

  private static Disposal worse(Disposal one, Disposal other) {
    if (one == Disposal.QUARANTINE || other == Disposal.QUARANTINE) {
      return Disposal.QUARANTINE;
    }
    return one == Disposal.LEAVE ? other : one;
  }

  private void file(Item item) {
    switch (worst) {
      case PROCESSED -> processed.move(item.file());
      case QUARANTINE -> quarantine.move(item.file());
      case LEAVE -> settled.leave(item.file());
    }
  }
}
