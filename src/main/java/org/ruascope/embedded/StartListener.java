package org.ruascope.embedded;

import java.time.Duration;

/** Told how far the start of the embedded Elasticsearch is. */
public interface StartListener {

  /** Nobody looks. */
  StartListener SILENT =
      new StartListener() {
        @Override
        public void fetching(long done, long total) {}

        @Override
        public void starting(Duration waited) {}
      };

  /**
   * The distribution is being fetched, once.
   *
   * @param done bytes
   * @param total bytes, -1 if the server doesn't tell
   */
  void fetching(long done, long total);

  /** The server was launched this long ago and isn't ready yet. Called a few times a second. */
  void starting(Duration waited);
}
