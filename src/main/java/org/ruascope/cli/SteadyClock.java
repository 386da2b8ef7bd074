package org.ruascope.cli;

import java.time.Instant;
import java.time.InstantSource;

/** Only runs: setting the machine's clock doesn't change it. For intervals. */
final class SteadyClock implements InstantSource {
  private final Instant start = Instant.now();
  private final long startNanos = System.nanoTime();

  @Override
  public Instant instant() {
    return start.plusNanos(System.nanoTime() - startNanos);
  }
}
