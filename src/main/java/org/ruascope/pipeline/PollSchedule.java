package org.ruascope.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has one source polled by Quartz. Quartz waits for times of the wall clock: set back by a day, it
 * would poll again a day later; so its schedule is made anew then.
 */
final class PollSchedule {
  private static final Logger LOG = LoggerFactory.getLogger(PollSchedule.class);
  private static final long LOOK_MILLIS = 10_000;

  private final Scheduler quartz;
  private final ScheduledSource scheduled;
  private final ClockWatch clock = new ClockWatch(InstantSource.system(), System::nanoTime);
  private final Thread watch = Thread.ofPlatform().daemon().name("clock").unstarted(this::watch);

  PollSchedule(Scheduler quartz, ScheduledSource scheduled) {
    this.quartz = quartz;
    this.scheduled = scheduled;
  }

  /**
   * Polls from now on.
   *
   * @return when first
   */
  Instant begin(ReceiveConsumer consumer) throws SchedulerException {
    JobDetail poll = PollJob.detail(JobKey.jobKey(name(), "receive"), consumer);
    Date first = quartz.scheduleJob(poll, trigger());
    watch.start();
    return first.toInstant();
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(LOOK_MILLIS);
        look();
      }
    } catch (InterruptedException e) {
      return; // The end.
    }
  }

  private void look() {
    try {
      if (clock.wasSetBack() && scheduled.schedule().isPresent()) {
        LOG.info("{}: the clock was set back; polls go on", name());
        quartz.rescheduleJob(trigger().getKey(), trigger());
      }
    } catch (SchedulerException e) {
      LOG.error("{}: can't be scheduled anew", name(), e);
    }
  }

  /**
   * Begins no more polls. The trigger may have fired for the last time just now, and be gone with
   * its job.
   */
  void end() throws SchedulerException {
    watch.interrupt();
    if (!quartz.isShutdown()) {
      quartz.unscheduleJob(trigger().getKey());
    }
  }

  private Trigger trigger() {
    return PollJob.trigger(name(), scheduled.schedule());
  }

  private String name() {
    return scheduled.source().name();
  }
}
