package org.ruascope.web;

import java.time.Duration;

/** What is asked for is done for somebody else already, and too costly to be done twice at once. */
public final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Duration pause;

  /**
   * Says what is under way.
   *
   * @param pause after which it makes sense to ask again
   */
  public BusyException(String message, Duration pause) {
    super(message);
    this.pause = pause;
  }

  Duration pause() {
    return pause;
  }
}
