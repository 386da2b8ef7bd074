package org.ruascope.cli;

import java.time.Duration;
import org.ruascope.embedded.StartListener;

/** Shows how far the start of the embedded Elasticsearch is. */
final class ServerStartLine implements StartListener {
  private static final long MIB = 1 << 20;

  private final LiveLine line;

  ServerStartLine(LiveLine line) {
    this.line = line;
  }

  @Override
  public void fetching(long done, long total) {
    line.show(
        () ->
            total > 0
                ? String.format(
                    "Fetching Elasticsearch (once): %d of %d MiB, %d %%",
                    done / MIB, total / MIB, 100 * done / total)
                : String.format("Fetching Elasticsearch (once): %d MiB", done / MIB));
  }

  @Override
  public void starting(Duration waited) {
    line.show(() -> "Starting Elasticsearch: " + waited.toSeconds() + " s");
  }
}
