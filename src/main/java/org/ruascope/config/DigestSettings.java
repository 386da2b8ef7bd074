package org.ruascope.config;

import java.time.ZoneId;
import java.util.List;

/**
 * A letter that is written again and again ({@code digests.NAME.*}).
 *
 * @param name NAME
 * @param domains {@code domains}: policy domains, with those below them; empty: all
 * @param span {@code period}: what one letter is about
 * @param schedule {@code schedule}: a Quartz cron expression; the letter is written at its first
 *     time after the period is over
 * @param zone {@code zone}: of the schedule
 * @param channels {@code channels}: by which it is sent; empty: all
 */
public record DigestSettings(
    String name,
    List<String> domains,
    Span span,
    String schedule,
    ZoneId zone,
    List<String> channels) {
  public DigestSettings {
    domains = List.copyOf(domains);
    channels = List.copyOf(channels);
  }

  /** How long the time is that a letter is about. */
  public enum Span {
    /** From Monday to Sunday. */
    WEEK("0 0 7 ? * THU"),
    /** Of the calendar. */
    MONTH("0 0 7 5 * ?");

    private final String schedule;

    Span(String schedule) {
      this.schedule = schedule;
    }

    /** When its letter is written, unless it is said: reports may come three days late. */
    String usualSchedule() {
      return schedule;
    }
  }
}
