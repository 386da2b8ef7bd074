package org.ruascope.pipeline;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.Schedule;
import org.ruascope.report.RenewalProgress;
import org.ruascope.report.Renewed;
import org.ruascope.report.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has pending records completed, again and again, for the route {@code enrich-pending} of one
 * pipeline, until that is stopped.
 */
public final class PendingRecords {
  private static final Logger LOG = LoggerFactory.getLogger(PendingRecords.class);

  private final Function<RenewalProgress, Renewed> completion;
  private final Schedule schedule;
  private final Rounds rounds = new Rounds();
  private volatile @Nullable String trouble;

  /**
   * Nothing happens before a route says so.
   *
   * @param completion completes what is due by now
   */
  public PendingRecords(Function<RenewalProgress, Renewed> completion, Schedule schedule) {
    this.completion = completion;
    this.schedule = schedule;
  }

  /** Completes what is due. A failure is told, not thrown: the next run tries again. */
  public void completePending() {
    rounds.go(this::complete);
  }

  private void complete() {
    try {
      tell(completion.apply(new UntilStopped()));
      trouble = null;
    } catch (UnavailableException e) {
      tell(e);
    }
  }

  /** Breaks off what is under way: each record is whole at any time. */
  void stop() {
    rounds.stop();
  }

  /** The schedule as properties of the route. */
  Map<String, String> properties() {
    return RouteSchedule.properties("enrich", schedule);
  }

  private static void tell(Renewed done) {
    if (done.changed() + done.unanswered() > 0) {
      LOG.info(
          "Asked again for what wasn't known of {} records: {} completed, {} still pending,"
              + " {} given up",
          done.records(),
          done.changed(),
          done.pending(),
          done.unanswered());
    }
  }

  private void tell(UnavailableException e) {
    if (!rounds.isStopping() && !String.valueOf(e.getMessage()).equals(trouble)) {
      trouble = String.valueOf(e.getMessage());
      LOG.warn(
          "Pending records can't be completed: {}{}. They are tried again on schedule",
          e.getMessage(),
          e.remedy().isEmpty() ? "" : "; " + e.remedy());
    }
  }

  private final class UntilStopped implements RenewalProgress {
    @Override
    public void found(long records) {}

    @Override
    public void done(int records) {}

    @Override
    public boolean stopping() {
      return rounds.isStopping();
    }
  }
}
