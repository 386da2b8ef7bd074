package org.ruascope.pipeline;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.ruascope.report.UnavailableException;

/**
 * Lets two batches be worked on at once, of whichever source: each may have a mail and an archive
 * of {@code limits.delivery-size} in memory, however many mailboxes and folders there are.
 */
final class Turns {

  /** As many as one source hands over; they keep parser and store busy. */
  static final int AT_ONCE = 2;

  private final Semaphore free = new Semaphore(AT_ONCE, true);

  /**
   * Works when it is this batch's turn.
   *
   * @throws UnavailableException when interrupted before that
   */
  <T> T take(Supplier<T> work) {
    try {
      free.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("Stopped while a batch waited for its turn", "", e);
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }
}
