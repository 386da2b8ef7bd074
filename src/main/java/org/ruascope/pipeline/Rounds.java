package org.ruascope.pipeline;

import java.util.HashSet;
import java.util.Set;

/** What routes have done again and again, until their pipeline is stopped. For many threads. */
final class Rounds {
  private final Set<Thread> busy = new HashSet<>();
  private boolean stopping;

  /** Does it, unless all is stopped; it may be interrupted at any time. */
  void go(Runnable round) {
    if (begin()) {
      try {
        round.run();
      } finally {
        end();
      }
    }
  }

  /** Breaks off what is under way. */
  synchronized void stop() {
    stopping = true;
    busy.forEach(Thread::interrupt);
  }

  synchronized boolean isStopping() {
    return stopping;
  }

  private synchronized boolean begin() {
    if (!stopping) {
      busy.add(Thread.currentThread());
    }
    return !stopping;
  }

  /** The thread is another's: an interruption that came too late isn't meant for it. */
  private synchronized void end() {
    busy.remove(Thread.currentThread());
    if (stopping) {
      Thread.interrupted();
    }
  }
}
