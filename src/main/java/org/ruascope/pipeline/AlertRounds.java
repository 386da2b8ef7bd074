package org.ruascope.pipeline;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.Schedule;
import org.ruascope.report.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has somebody look for what is alarming, and people told, again and again, for the routes {@code
 * alerts-look} and {@code alerts-tell} of one pipeline, until that is stopped.
 */
public final class AlertRounds {
  private static final Logger LOG = LoggerFactory.getLogger(AlertRounds.class);

  private final Runnable look;
  private final Runnable tell;
  private final Schedule schedule;
  private final Set<Thread> busy = new HashSet<>();
  private boolean stopping;
  private volatile @Nullable String trouble;

  /**
   * Nothing happens before a route says so.
   *
   * @param look looks, and tells what is due
   * @param tell tells what is due
   * @param schedule when to look
   */
  public AlertRounds(Runnable look, Runnable tell, Schedule schedule) {
    this.look = look;
    this.tell = tell;
    this.schedule = schedule;
  }

  /** Looks. A failure of the world is told, not thrown: the next time comes. */
  public void look() {
    go(look);
  }

  /** Tells. A failure of the world is told, not thrown: the next time comes. */
  public void tell() {
    go(tell);
  }

  private void go(Runnable round) {
    if (!begin()) {
      return;
    }
    try {
      round.run();
      trouble = null;
    } catch (UnavailableException e) {
      tell(e);
    } finally {
      end();
    }
  }

  /** Once, as long as it is the same. */
  private void tell(UnavailableException e) {
    String message = String.valueOf(e.getMessage());
    if (!isStopping() && !message.equals(trouble)) {
      trouble = message;
      LOG.warn("Alerts: {}; {}. It is tried again on schedule", message, e.remedy());
    }
  }

  /** Breaks off what is under way: what is to be told is stored, and told next time. */
  synchronized void stop() {
    stopping = true;
    busy.forEach(Thread::interrupt);
  }

  /** The schedule as properties of the route. */
  Map<String, String> properties() {
    return switch (schedule) {
      case Schedule.Every every ->
          Map.of("alerts.interval", Long.toString(every.interval().toMillis()));
      case Schedule.Cron cron -> Map.of("alerts.cron", cron.expression());
    };
  }

  private synchronized boolean isStopping() {
    return stopping;
  }

  private synchronized boolean begin() {
    if (!stopping) {
      busy.add(Thread.currentThread());
    }
    return !stopping;
  }

  /** The thread is Quartz's: an interruption that came too late isn't meant for it. */
  private synchronized void end() {
    busy.remove(Thread.currentThread());
    if (stopping) {
      Thread.interrupted();
    }
  }
}
