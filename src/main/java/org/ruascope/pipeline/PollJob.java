package org.ruascope.pipeline;

import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartz.CronScheduleBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.ruascope.config.Schedule;

/** A poll as a Quartz job. A poll that takes longer than its interval delays the next. */
@DisallowConcurrentExecution
public final class PollJob implements Job {

  private static final String CONSUMER = "consumer";

  static JobDetail detail(JobKey key, ReceiveConsumer consumer) {
    JobDataMap data = new JobDataMap();
    data.put(CONSUMER, consumer);
    return JobBuilder.newJob(PollJob.class).withIdentity(key).usingJobData(data).build();
  }

  static Trigger trigger(String name, Optional<Schedule> schedule) {
    TriggerBuilder<Trigger> trigger = TriggerBuilder.newTrigger().withIdentity(triggerKey(name));
    return switch (schedule.orElse(null)) {
      case null -> trigger.startNow().build();
      case Schedule.Every every ->
          trigger
              .startNow()
              .withSchedule(
                  SimpleScheduleBuilder.simpleSchedule()
                      .withIntervalInMilliseconds(every.interval().toMillis())
                      .repeatForever()
                      .withMisfireHandlingInstructionNextWithRemainingCount())
              .build();
      case Schedule.Cron cron ->
          trigger
              .withSchedule(
                  CronScheduleBuilder.cronSchedule(cron.expression())
                      .withMisfireHandlingInstructionDoNothing())
              .build();
    };
  }

  static TriggerKey triggerKey(String name) {
    return TriggerKey.triggerKey(name, "receive");
  }

  @Override
  public void execute(JobExecutionContext context) {
    @Nullable Object consumer = context.getMergedJobDataMap().get(CONSUMER);
    if (consumer instanceof ReceiveConsumer receive) {
      Date next = context.getNextFireTime();
      receive.poll(next == null ? null : next.toInstant());
    }
  }
}
