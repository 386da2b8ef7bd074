package org.ruascope.config;

import java.text.ParseException;

/** Knows what a cron expression is: the scheduler does, the settings don't. */
@FunctionalInterface
public interface CronCheck {
  /**
   * Looks at an expression.
   *
   * @throws ParseException when it is none, saying why
   */
  void check(String expression) throws ParseException;
}
