package org.ruascope.receive.file;

import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.ruascope.receive.BatchHandler;
import org.ruascope.receive.Batches;
import org.ruascope.receive.Overlap;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;
import org.ruascope.report.Batch;
import org.ruascope.report.Parsed;
import org.ruascope.report.Parsed.Disposal;

/** Hands items over batch by batch, and acknowledges each once its batch is stored. */
final class Drain {
  private final Source source;
  private final BatchHandler handler;
  private final Progress progress;

  private long told;
  private long handedOver;

  Drain(Source source, BatchHandler handler, Progress progress) {
    this.source = source;
    this.handler = handler;
    this.progress = progress;
  }

  /**
   * Drains until the end, or until it shall stop.
   *
   * @param files how many files there are; an mbox turns out to be more deliveries
   * @param acknowledge told each item and where it goes, in order
   */
  void run(long files, Iterator<Item> items, BiConsumer<Item, Disposal> acknowledge) {
    tell(files);
    Batches<Item> batches = new Batches<>(items, Item::size);
    try (Overlap<List<Item>> overlap =
        new Overlap<>(
            this::handle, (batch, parsed) -> done(batch, parsed, acknowledge), batch -> {})) {
      while (batches.hasNext() && !progress.stopping()) {
        List<Item> batch = batches.next();
        handedOver += batch.size();
        tell(handedOver - told);
        overlap.add(batch);
      }
      overlap.finish();
    }
  }

  private List<Parsed> handle(List<Item> batch) {
    return handler.handle(new Batch(batch.stream().map(Item::delivery).toList()));
  }

  private void done(List<Item> batch, List<Parsed> parsed, BiConsumer<Item, Disposal> acknowledge) {
    for (int i = 0; i < batch.size(); i++) {
      acknowledge.accept(batch.get(i), parsed.get(i).disposal());
    }
    progress.done(source, parsed);
  }

  private void tell(long more) {
    if (more > 0) {
      progress.found(source, more);
      told += more;
    }
  }
}
