package org.ruascope.demo;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;

/** How many messages a sender sends on a day, before chance has its say. */
@FunctionalInterface
interface Volume {

  /** Messages on this day. */
  double on(Day day);

  /** The same every day. */
  static Volume daily(double messages) {
    return day -> messages;
  }

  /** On a few days of the story, by number; nothing on all others. */
  static Volume bursts(Map<Integer, Integer> messagesByDay) {
    return day -> messagesByDay.getOrDefault(day.number(), 0);
  }

  /** So much of it on Saturdays and Sundays. */
  default Volume atWeekends(double factor) {
    return day -> on(day) * (day.isWeekend() ? factor : 1);
  }

  /** Growing evenly, to so much of it on the story's last day. */
  default Volume growingTo(double factor) {
    return day -> on(day) * (1 + (factor - 1) * day.number() / (Story.DAYS - 1));
  }

  /** On these days of the week only. */
  default Volume each(DayOfWeek... daysOfWeek) {
    Set<DayOfWeek> sending = Set.of(daysOfWeek);
    return day -> sending.contains(day.date().getDayOfWeek()) ? on(day) : 0;
  }

  /** Nothing before this day of the story. */
  default Volume from(int firstDay) {
    return day -> day.number() < firstDay ? 0 : on(day);
  }

  /** Nothing from this day of the story on. */
  default Volume until(int endDay) {
    return day -> day.number() < endDay ? on(day) : 0;
  }
}
