package org.ruascope;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.UnavailableException;
import org.ruascope.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page of the service. Reports are stored whether or not its port can be had: another program
 * may have it, or this one's predecessor for some seconds more. So it is tried again.
 */
final class LastingPage implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LastingPage.class);

  private final Supplier<Optional<WebServer>> page;
  private final Duration pause;
  private @Nullable Thread later;
  private @Nullable WebServer served;
  private boolean closed;

  private LastingPage(Supplier<Optional<WebServer>> page, Duration pause) {
    this.page = page;
    this.pause = pause;
  }

  /**
   * Begins to serve, if there is a page.
   *
   * @param page begins to serve it once; empty if there is none
   * @param pause before it is tried again
   */
  static LastingPage serve(Supplier<Optional<WebServer>> page, Duration pause) {
    LastingPage lasting = new LastingPage(page, pause);
    try {
      lasting.begin();
    } catch (UnavailableException e) {
      LOG.error(
          "{}; {}. Reports are stored all the same, and it is tried again each {} seconds",
          e.getMessage(),
          e.remedy(),
          pause.toSeconds());
      lasting.later = Thread.ofVirtual().name("page").start(lasting::beginLater);
    }
    return lasting;
  }

  private synchronized void begin() {
    if (!closed) {
      served = page.get().orElse(null);
    }
  }

  private void beginLater() {
    try {
      do {
        Thread.sleep(pause);
      } while (!beginsNow());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  private boolean beginsNow() {
    try {
      begin();
      return true;
    } catch (UnavailableException e) {
      return false;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (later != null) {
      later.interrupt();
    }
    if (served != null) {
      served.close();
    }
  }
}
