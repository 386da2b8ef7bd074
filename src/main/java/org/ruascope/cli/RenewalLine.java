package org.ruascope.cli;

import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.ruascope.report.RenewalProgress;

/** Shows how far the enriching of stored records is. */
final class RenewalLine implements RenewalProgress {
  private final LiveLine line;
  private final BooleanSupplier stopping;
  private final Pace pace;

  RenewalLine(LiveLine line, BooleanSupplier stopping, InstantSource clock) {
    this.line = line;
    this.stopping = stopping;
    this.pace = new Pace(clock);
  }

  @Override
  public void found(long records) {
    pace.found(records);
    line.show(pace::text);
  }

  @Override
  public void done(int records) {
    pace.done(records);
    line.show(pace::text);
  }

  @Override
  public boolean stopping() {
    return stopping.getAsBoolean();
  }
}
