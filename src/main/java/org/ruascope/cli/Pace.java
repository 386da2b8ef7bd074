package org.ruascope.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** How far work is: {@code 1,234 of 10,000, 12 %, 1,830/s, 5 s left}. */
final class Pace {
  private final InstantSource clock;
  private Instant began;
  private long before;
  private long done;
  private long total;

  Pace(InstantSource clock) {
    this.clock = clock;
    this.began = clock.instant();
  }

  /** There is so much more to do. */
  synchronized void found(long more) {
    if (done == total) {
      began = clock.instant();
      before = done;
    }
    total += more;
  }

  /** So much more is done. */
  synchronized void done(long more) {
    done += more;
  }

  /** Whether all that was found is done. */
  synchronized boolean complete() {
    return done >= total;
  }

  /** Of the work at hand: what was found since all was done the last time. */
  synchronized String text() {
    long doneNow = done - before;
    long totalNow = Math.max(total - before, doneNow);
    String counts =
        String.format(Locale.ROOT, "%,d of %,d, %s", doneNow, totalNow, percent(doneNow, totalNow));
    double seconds = Duration.between(began, clock.instant()).toMillis() / 1000.0;
    return doneNow == 0 || seconds == 0
        ? counts
        : counts + rate(doneNow / seconds, totalNow - doneNow);
  }

  private static String percent(long part, long whole) {
    return (whole == 0 ? 100 : 100 * part / whole) + " %";
  }

  private static String rate(double perSecond, long rest) {
    return String.format(
        Locale.ROOT,
        perSecond < 10 ? ", %,.1f/s, %s left" : ", %,.0f/s, %s left",
        perSecond,
        time((long) Math.ceil(rest / perSecond)));
  }

  private static String time(long seconds) {
    if (seconds < 100) {
      return seconds + " s";
    }
    return seconds < 6_000 ? seconds / 60 + " min" : seconds / 3_600 + " h";
  }
}
