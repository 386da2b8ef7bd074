package org.ruascope.pipeline;

import java.util.Optional;
import org.ruascope.config.Schedule;
import org.ruascope.receive.Source;

/**
 * A source and when it is polled.
 *
 * @param source where deliveries come from
 * @param schedule empty: once, at start
 */
public record ScheduledSource(Source source, Optional<Schedule> schedule) {

  /** To be drained once. */
  public static ScheduledSource once(Source source) {
    return new ScheduledSource(source, Optional.empty());
  }

  /** To be polled again and again. */
  public static ScheduledSource on(Source source, Schedule schedule) {
    return new ScheduledSource(source, Optional.of(schedule));
  }
}
