package org.ruascope.pipeline;

import java.util.Map;
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
  private final Rounds rounds = new Rounds();
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
    rounds.go(() -> attempt(look));
  }

  /** Tells. A failure of the world is told, not thrown: the next time comes. */
  public void tell() {
    rounds.go(() -> attempt(tell));
  }

  private void attempt(Runnable round) {
    try {
      round.run();
      trouble = null;
    } catch (UnavailableException e) {
      tell(e);
    }
  }

  /** Once, as long as it is the same. */
  private void tell(UnavailableException e) {
    String message = String.valueOf(e.getMessage());
    if (!rounds.isStopping() && !message.equals(trouble)) {
      trouble = message;
      LOG.warn("Alerts: {}; {}. It is tried again on schedule", message, e.remedy());
    }
  }

  /** Breaks off what is under way: what is to be told is stored, and told next time. */
  void stop() {
    rounds.stop();
  }

  /** The schedule as properties of the route. */
  Map<String, String> properties() {
    return RouteSchedule.properties("alerts", schedule);
  }
}
