package org.ruascope.receive.file;

import java.util.Map;
import org.ruascope.report.Parsed.Disposal;

/** Puts each file where its outcome says, once the last of its deliveries is stored. */
final class Filing {
  private final Map<Disposal, Shelf> shelves;
  private final Settled settled;
  private Disposal weightiest = Disposal.LEAVE;

  /** Files of a disposal without a shelf stay where they are. */
  Filing(Map<Disposal, Shelf> shelves, Settled settled) {
    this.shelves = shelves;
    this.settled = settled;
  }

  /** Takes note of a stored delivery; those of one file come one after another. */
  void acknowledge(Item item, Disposal disposal) {
    weightiest = weightiest.compareTo(disposal) > 0 ? weightiest : disposal;
    if (item.last()) {
      file(item);
      weightiest = Disposal.LEAVE;
    }
  }

  private void file(Item item) {
    Shelf shelf = shelves.get(weightiest);
    if (shelf == null) {
      settled.leave(item.file());
    } else {
      shelf.move(item.file());
    }
  }
}
