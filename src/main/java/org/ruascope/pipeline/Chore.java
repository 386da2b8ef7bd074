package org.ruascope.pipeline;

import org.jspecify.annotations.Nullable;

/** Something that a route has done again and again, until its pipeline is stopped. */
public final class Chore {
  private final Runnable work;
  private boolean stopping;
  private @Nullable Thread busy;

  /**
   * Nothing happens before a route says so.
   *
   * @param work tells of failures itself; may be interrupted at any time
   */
  public Chore(Runnable work) {
    this.work = work;
  }

  /** Works, unless it is stopped. */
  public void run() {
    if (begin()) {
      try {
        work.run();
      } finally {
        end();
      }
    }
  }

  /** Breaks off what is under way. */
  synchronized void stop() {
    stopping = true;
    if (busy != null) {
      busy.interrupt();
    }
  }

  private synchronized boolean begin() {
    busy = stopping ? null : Thread.currentThread();
    return !stopping;
  }

  /** The thread is another's: an interruption that came too late isn't meant for it. */
  private synchronized void end() {
    busy = null;
    if (stopping) {
      Thread.interrupted();
    }
  }
}
