package org.ruascope.config;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
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
    return end.equals(time) ? now : at(end, now);
  }

  /** In the hour that is left out in spring it is its end; in that which comes twice, the next. */
  private static ZonedDateTime at(LocalDateTime end, ZonedDateTime now) {
    ZonedDateTime first = end.atZone(now.getZone());
    ZoneOffsetTransition change = now.getZone().getRules().getTransition(end);
    if (change != null && change.isGap()) {
      return change.getInstant().atZone(now.getZone());
    }
    return first.isBefore(now) ? first.withLaterOffsetAtOverlap() : first;
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
