package org.ruascope.dns;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * So many at once, and then so many a second (a token bucket): what questions take of the
 * processors while mails are being worked on.
 */
public final class Pace {
  private final int most;
  private final long nanosEach;
  private final LongSupplier nanoTime;
  private double left;
  private long last;

  /**
   * Begins with all that may be had at once.
   *
   * @param most at once, after a while without any
   * @param perSecond after that
   */
  public Pace(int most, int perSecond) {
    this(most, perSecond, System::nanoTime);
  }

  Pace(int most, int perSecond, LongSupplier nanoTime) {
    this.most = most;
    this.nanosEach = Duration.ofSeconds(1).toNanos() / perSecond;
    this.nanoTime = nanoTime;
    this.left = most;
    this.last = nanoTime.getAsLong();
  }

  /**
   * What storing doesn't feel, when each leads to a question or two more, of 0.1 ms: more at once
   * than most have in the reports of a day; after that a hundredth of a processor.
   */
  public static Pace whileStoring() {
    return new Pace(300, 50);
  }

  /** Whether there may be one more now; if so, it is counted. */
  synchronized boolean allows() {
    refill();
    boolean allowed = left >= 1;
    if (allowed) {
      left--;
    }
    return allowed;
  }

  /** Whether so many were wanted lately that three quarters of what may be had at once are gone. */
  public synchronized boolean isScarce() {
    refill();
    return left <= most / 4.0;
  }

  private void refill() {
    long now = nanoTime.getAsLong();
    left = Math.min(most, left + (double) (now - last) / nanosEach);
    last = now;
  }
}
