package org.ruascope.index;

import org.ruascope.report.UnavailableException;

/** What a thread that is asked to stop says, instead of waiting on. */
final class Stop {
  private Stop() {}

  /** To be thrown; the thread stays interrupted. */
  static UnavailableException whileWaiting(Throwable interruption) {
    Thread.currentThread().interrupt();
    return new UnavailableException("Stopped while Elasticsearch was waited for", "", interruption);
  }
}
