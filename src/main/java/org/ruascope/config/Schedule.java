package org.ruascope.config;

import java.time.Duration;

/** When a source is polled. */
public sealed interface Schedule {

  /** At start, and then this long after the last poll began. */
  record Every(Duration interval) implements Schedule {}

  /** A Quartz cron expression, in the time zone of the machine. */
  record Cron(String expression) implements Schedule {}
}
