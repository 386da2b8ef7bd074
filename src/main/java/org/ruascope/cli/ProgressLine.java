package org.ruascope.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;
import org.ruascope.report.Parsed;

/** Shows how far all sources together are. */
final class ProgressLine implements Progress {
  private final LiveLine line;
  private final Tally tally;
  private final BooleanSupplier stopping;
  private final Pace pace;

  ProgressLine(LiveLine line, Tally tally, BooleanSupplier stopping, InstantSource clock) {
    this.line = line;
    this.tally = tally;
    this.stopping = stopping;
    this.pace = new Pace(clock);
  }

  @Override
  public void found(Source source, long deliveries) {
    pace.found(deliveries);
    line.show(pace::text);
  }

  @Override
  public void done(Source source, List<Parsed> acknowledged) {
    acknowledged.forEach(parsed -> parsed.findings().forEach(tally::add));
    pace.done(acknowledged.size());
    line.show(pace::text);
  }

  @Override
  public boolean stopping() {
    return stopping.getAsBoolean();
  }

  /** Whether all that was found is done. */
  boolean complete() {
    return pace.complete();
  }

  /** Of the work at hand: what was found since all was done the last time. */
  String text() {
    return pace.text();
  }
}
