package org.ruascope.pipeline;

import java.util.Map;
import org.ruascope.config.Schedule;

/** When a route of Quartz begins, as properties that it reads. */
final class RouteSchedule {
  private RouteSchedule() {}

  /** {@code NAME.interval} in milliseconds, or {@code NAME.cron}. */
  static Map<String, String> properties(String name, Schedule schedule) {
    return switch (schedule) {
      case Schedule.Every every ->
          Map.of(name + ".interval", Long.toString(every.interval().toMillis()));
      case Schedule.Cron cron -> Map.of(name + ".cron", cron.expression());
    };
  }
}
