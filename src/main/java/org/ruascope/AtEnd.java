package org.ruascope;

import java.time.Duration;
import org.ruascope.receive.Progress;
import org.ruascope.report.RenewalProgress;

/** After sources are drained: goes on for some seconds. */
final class AtEnd implements RenewalProgress {
  private static final Duration MOST = Duration.ofSeconds(10);

  private final Progress drained;
  private final long begun = System.nanoTime();

  AtEnd(Progress drained) {
    this.drained = drained;
  }

  @Override
  public void found(long records) {}

  @Override
  public void done(int records) {}

  @Override
  public boolean stopping() {
    return drained.stopping() || System.nanoTime() - begun > MOST.toNanos();
  }
}
