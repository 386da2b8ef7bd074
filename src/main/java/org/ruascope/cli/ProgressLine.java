package org.ruascope.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;
import org.ruascope.report.Parsed;

/** Shows how far all sources together are: {@code 1,234 of 10,000, 12 %, 1,830/s, 5 s left}. */
final class ProgressLine implements Progress {
  private final LiveLine line;
  private final Tally tally;
  private final BooleanSupplier stopping;
  private final InstantSource clock;
  private Instant began;
  private long before;
  private long done;
  private long total;

  ProgressLine(LiveLine line, Tally tally, BooleanSupplier stopping, InstantSource clock) {
    this.line = line;
    this.tally = tally;
    this.stopping = stopping;
    this.clock = clock;
    this.began = clock.instant();
  }

  @Override
  public synchronized void found(Source source, long deliveries) {
    if (done == total) {
      began = clock.instant();
      before = done;
    }
    total += deliveries;
    line.show(this::text);
  }

  @Override
  public synchronized void done(Source source, List<Parsed> acknowledged) {
    acknowledged.forEach(parsed -> parsed.findings().forEach(tally::add));
    done += acknowledged.size();
    line.show(this::text);
  }

  @Override
  public boolean stopping() {
    return stopping.getAsBoolean();
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
        : counts + pace(doneNow / seconds, totalNow - doneNow);
  }

  private static String percent(long part, long whole) {
    return (whole == 0 ? 100 : 100 * part / whole) + " %";
  }

  private static String pace(double perSecond, long rest) {
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
