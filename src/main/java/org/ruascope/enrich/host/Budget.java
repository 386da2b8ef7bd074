package org.ruascope.enrich.host;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.ruascope.dns.Pace;
import org.ruascope.enrich.Waiting;

/**
 * Waiting that storing doesn't feel: an account, shared by all threads, that time is paid from. It
 * grows by a few hundredths of the time that passes, so the reports of a day, which come in a few
 * mails after minutes of quiet, get their names at once, and a flood of mails isn't held up.
 */
public final class Budget implements Waiting {
  private static final int PERCENT = 3;

  /** If nothing has come for so long, what is missing is hardly worth it. */
  private static final Duration QUIET = Duration.ofMillis(200);

  private final long most;
  private final long quiet;
  private final Pace pace;
  private final LongSupplier nanoTime;
  private long left;
  private long last;

  /**
   * A full account.
   *
   * @param most time that it ever holds
   * @param pace of the look-ups: when these get scarce, nobody waits, since most of what isn't
   *     known won't even be asked for
   */
  public Budget(Duration most, Pace pace) {
    this(most, QUIET, pace, System::nanoTime);
  }

  Budget(Duration most, Duration quiet, Pace pace, LongSupplier nanoTime) {
    this.most = most.toNanos();
    this.quiet = quiet.toNanos();
    this.pace = pace;
    this.nanoTime = nanoTime;
    this.left = this.most;
    this.last = nanoTime.getAsLong();
  }

  @Override
  public void await(List<CompletableFuture<?>> coming) {
    long allowed = balance();
    if (allowed > 0 && isWorthwhile()) {
      long begin = nanoTime.getAsLong();
      awaitWhileTheyCome(coming, begin + allowed);
      spend(begin, nanoTime.getAsLong());
    }
  }

  @Override
  public boolean isWorthwhile() {
    return !pace.isScarce();
  }

  private void awaitWhileTheyCome(List<CompletableFuture<?>> coming, long end) {
    Semaphore done = new Semaphore(0);
    for (CompletableFuture<?> each : coming) {
      var unused = each.thenRun(done::release);
    }
    try {
      int missing = coming.size();
      while (missing > 0
          && done.tryAcquire(Math.min(quiet, end - nanoTime.getAsLong()), TimeUnit.NANOSECONDS)) {
        missing--;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized long balance() {
    long now = nanoTime.getAsLong();
    left = Math.min(most, left + (now - last) * PERCENT / 100);
    last = now;
    return left;
  }

  /** While somebody waits, the account doesn't grow. */
  private synchronized void spend(long begin, long end) {
    left -= end - begin;
    last = end;
  }
}
