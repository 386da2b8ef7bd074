package org.ruascope.config;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/**
 * Hours in which nobody wants to be told anything.
 *
 * @param spans of a week; they may overlap
 */
public record QuietHours(List<Span> spans) {
  /** There are none. */
  public static final QuietHours NONE = new QuietHours(List.of());

  private static final int LONGEST_SEARCH_DAYS = 8;

  public QuietHours {
    spans = List.copyOf(spans);
  }

  /**
   * From a time to a later one, over midnight if need be.
   *
   * @param days on which it begins
   * @param from when it begins
   * @param to when it ends; the same as {@code from}: a day later
   */
  public record Span(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    public Span {
      days = Set.copyOf(days);
    }

    /** When that begun on this day ends. */
    private LocalDateTime end(LocalDateTime begin) {
      return to.isAfter(from) ? begin.with(to) : begin.plusDays(1).with(to);
    }
  }

  /**
   * When they are over.
   *
   * @param now in the zone in which they hold
   * @return now, if they aren't; never, which would be all week, is a week and a day later
   */
  public ZonedDateTime end(ZonedDateTime now) {
    LocalDateTime time = now.toLocalDateTime();
    LocalDateTime limit = time.plusDays(LONGEST_SEARCH_DAYS);
    LocalDateTime end = time;
    LocalDateTime later = after(end);
    while (later.isAfter(end) && later.isBefore(limit)) {
      end = later;
      later = after(end);
    }
    return end.equals(time) ? now : end.atZone(now.getZone());
  }

  /** The latest end of those spans that this time is in. */
  private LocalDateTime after(LocalDateTime time) {
    LocalDateTime latest = time;
    for (Span span : spans) {
      for (int ago = 0; ago <= 1; ago++) {
        LocalDateTime begin = time.minusDays(ago).with(span.from());
        LocalDateTime end = span.end(begin);
        if (span.days().contains(begin.getDayOfWeek())
            && !begin.isAfter(time)
            && end.isAfter(latest)) {
          latest = end;
        }
      }
    }
    return latest;
  }
}
