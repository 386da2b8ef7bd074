package org.ruascope.index;

import java.time.Duration;
import org.ruascope.report.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A time without an answer that helps; told to the log when it begins and when it is over. */
final class Outage {
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
  private static final long NONE = -1;

  private long begin = NONE;

  /**
   * Notes a failure.
   *
   * @return how long the outage lasts by now
   */
  synchronized Duration failed(UnavailableException failure) {
    if (begin == NONE) {
      begin = System.nanoTime();
      LOG.warn("{}; ruascope waits and tries again", failure.getMessage());
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** Notes a success. */
  synchronized void over() {
    if (begin != NONE) {
      Duration lasted = Duration.ofNanos(System.nanoTime() - begin);
      LOG.info("Elasticsearch serves again after {} s", lasted.toSeconds());
      begin = NONE;
    }
  }
}
