package org.ruascope.receive;

import java.util.List;
import org.ruascope.report.Parsed;

/** Counts what a source says of its progress; asks it to stop after some batches. */
public final class Tally implements Progress {
  private final int stopAfter;
  private long found;
  private long done;
  private int batches;

  /** Asks to stop after this many batches. */
  public Tally(int stopAfter) {
    this.stopAfter = stopAfter;
  }

  /** Never asks to stop. */
  public Tally() {
    this(Integer.MAX_VALUE);
  }

  @Override
  public void found(Source source, long deliveries) {
    found += deliveries;
  }

  @Override
  public void done(Source source, List<Parsed> acknowledged) {
    done += acknowledged.size();
    batches++;
  }

  @Override
  public boolean stopping() {
    return batches >= stopAfter;
  }

  public long found() {
    return found;
  }

  public long done() {
    return done;
  }
}
