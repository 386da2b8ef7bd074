package org.ruascope.index;

import org.jspecify.annotations.Nullable;
import org.ruascope.report.UnavailableException;

/** Collects what becomes of the documents that were written together. */
final class Receipt {
  private long pending;
  private boolean conflict;
  private @Nullable String refusal;
  private @Nullable RuntimeException failure;

  synchronized void sent() {
    pending++;
  }

  synchronized void stored() {
    settled();
  }

  /** The document exists already. */
  synchronized void conflicts() {
    conflict = true;
    settled();
  }

  /** The document itself is the fault. */
  synchronized void refused(String reason) {
    refusal = refusal == null ? reason : refusal;
    settled();
  }

  /** The world is the fault, or a bug. */
  synchronized void failed(RuntimeException exception) {
    abandon(exception);
    settled();
  }

  /** Some of the documents will never be sent. */
  synchronized void abandon(RuntimeException exception) {
    failure = failure == null ? exception : failure;
  }

  /** Don't go on when it came to nothing already. */
  synchronized void requireNoFailure() {
    if (failure != null) {
      throw failure;
    }
  }

  /**
   * Waits until the fate of each document is known.
   *
   * @throws UnavailableException when one couldn't be stored, by the world's fault
   */
  synchronized void await() {
    try {
      while (pending > 0) {
        wait();
      }
    } catch (InterruptedException e) {
      throw Stop.whileWaiting(e);
    }
    requireNoFailure();
  }

  synchronized boolean hasConflict() {
    return conflict;
  }

  /** Why Elasticsearch refuses one of the documents, or null if it doesn't. */
  synchronized @Nullable String refusal() {
    return refusal;
  }

  private void settled() {
    pending--;
    if (pending == 0) {
      notifyAll();
    }
  }
}
