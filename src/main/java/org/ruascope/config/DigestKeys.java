package org.ruascope.config;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** The settings of digests; docs/configuration.md has a line for each. */
final class DigestKeys {
  private static final Kind<DigestSettings.Span> SPAN =
      new Kind<>("word", "week or month", DigestKeys::readSpan);
  private static final Kind<Schedule> CRON =
      new Kind<>(
          "cron expression",
          "a Quartz cron expression such as 0 0 7 ? * THU",
          DigestKeys::readCron);
  private static final Kind<ZoneId> ZONE =
      new Kind<>("zone", "a time zone such as Europe/Vienna or UTC", DigestKeys::readZone);

  static final Key<DigestSettings.Span> PERIOD = Key.literal("digests.NAME.period", SPAN, "week");
  static final Key<List<String>> DOMAINS = Key.derived("digests.NAME.domains", Kind.DOMAINS, "all");
  static final Key<Schedule> SCHEDULE =
      Key.derived(
          "digests.NAME.schedule", CRON, "`0 0 7 ? * THU` for a week, `0 0 7 5 * ?` for a month");
  static final Key<ZoneId> TIME_ZONE = Key.derived("digests.NAME.zone", ZONE, "the machine's");
  static final Key<List<String>> CHANNELS = Key.derived("digests.NAME.channels", Kind.NAMES, "all");

  /** In the order of docs/configuration.md. */
  static final List<Key<?>> ALL = List.of(PERIOD, DOMAINS, SCHEDULE, TIME_ZONE, CHANNELS);

  private DigestKeys() {}

  private static DigestSettings.Span readSpan(Value value) {
    return switch (value.text()) {
      case "week" -> DigestSettings.Span.WEEK;
      case "month" -> DigestSettings.Span.MONTH;
      default -> throw new IllegalArgumentException("not one of the words");
    };
  }

  private static Schedule readCron(Value value) {
    Schedule schedule = Readers.readSchedule(value);
    if (schedule instanceof Schedule.Every) {
      throw new IllegalArgumentException("not a cron expression");
    }
    return schedule;
  }

  private static ZoneId readZone(Value value) {
    try {
      return ZoneId.of(value.text());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a time zone", e);
    }
  }
}
