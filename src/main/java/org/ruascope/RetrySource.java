package org.ruascope;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ruascope.archive.Archive;
import org.ruascope.archive.Quarantined;
import org.ruascope.check.Check;
import org.ruascope.receive.BatchHandler;
import org.ruascope.receive.Batches;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;
import org.ruascope.report.Batch;
import org.ruascope.report.Parsed;
import org.ruascope.report.Parsed.Disposal;
import org.ruascope.report.UnavailableException;

/**
 * What is in the quarantine, to be tried again. What is stored and archived now leaves it; broken
 * off before that, it is found there again.
 */
final class RetrySource implements Source {
  private static final int MOST_SHOWN = 5;

  private final List<Quarantined> kept;
  private final Archive archive;

  RetrySource(List<Quarantined> kept, Archive archive) {
    this.kept = List.copyOf(kept);
    this.archive = archive;
  }

  @Override
  public String name() {
    return "quarantine";
  }

  @Override
  public void poll(BatchHandler handler, Progress progress) {
    progress.found(this, kept.size());
    List<Quarantined> damaged = new ArrayList<>();
    Batches<Quarantined> batches = new Batches<>(kept.iterator(), Quarantined::size);
    while (batches.hasNext() && !progress.stopping()) {
      retry(whole(batches.next(), damaged), handler, progress);
    }
    tell(damaged);
  }

  private static List<Quarantined> whole(List<Quarantined> batch, List<Quarantined> damaged) {
    List<Quarantined> whole = new ArrayList<>();
    for (Quarantined one : batch) {
      (one.isWhole() ? whole : damaged).add(one);
    }
    return whole;
  }

  private void retry(List<Quarantined> batch, BatchHandler handler, Progress progress) {
    if (batch.isEmpty()) {
      return;
    }
    List<Parsed> parsed =
        handler.handle(new Batch(batch.stream().map(Quarantined::delivery).toList()));
    for (int i = 0; i < batch.size(); i++) {
      if (parsed.get(i).disposal() != Disposal.QUARANTINE) {
        archive.release(batch.get(i));
      }
    }
    progress.done(this, parsed);
  }

  private static void tell(List<Quarantined> damaged) {
    if (!damaged.isEmpty()) {
      throw new UnavailableException(
          damaged.size() + " in the quarantine can't be read, or are damaged: " + files(damaged),
          "let the user who runs ruascope read them; put damaged ones back from a backup",
          null);
    }
  }

  private static String files(List<Quarantined> damaged) {
    return damaged.stream()
        .limit(MOST_SHOWN)
        .map(one -> one.file().toString())
        .collect(Collectors.joining(", ", "", damaged.size() > MOST_SHOWN ? ", …" : ""));
  }

  /** None: it is tried right away. */
  @Override
  public List<Check> checks() {
    return List.of();
  }
}
