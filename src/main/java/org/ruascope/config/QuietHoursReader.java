package org.ruascope.config;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code 22:00-07:00,sat-sun 00:00-24:00}. */
final class QuietHoursReader {
  private static final String DAY = "mon|tue|wed|thu|fri|sat|sun";
  private static final List<String> DAYS = List.of(DAY.split("\\|"));
  private static final String TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d";
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:(?<first>%s)(?:-(?<last>%s))? +)?(?<from>%s)-(?<to>%s|24:00)"
              .formatted(DAY, DAY, TIME, TIME));

  private QuietHoursReader() {}

  static QuietHours read(Value value) {
    String text = value.text().toLowerCase(Locale.ROOT);
    if (text.equals(AlertKinds.NONE)) {
      return QuietHours.NONE;
    }
    return new QuietHours(
        Stream.of(text.split(",", -1)).map(String::strip).map(QuietHoursReader::span).toList());
  }

  private static QuietHours.Span span(String text) {
    Matcher matcher = SPAN.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text + " isn't a span of hours");
    }
    String to = matcher.group("to");
    return new QuietHours.Span(
        days(matcher),
        LocalTime.parse(matcher.group("from")),
        to.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(to));
  }

  private static Set<DayOfWeek> days(Matcher matcher) {
    if (matcher.group("first") == null) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    DayOfWeek first = day(matcher.group("first"));
    DayOfWeek last = matcher.group("last") == null ? first : day(matcher.group("last"));
    Set<DayOfWeek> days = EnumSet.of(first);
    for (DayOfWeek day = first; day != last; day = day.plus(1)) {
      days.add(day.plus(1));
    }
    return days;
  }

  private static DayOfWeek day(String word) {
    return DayOfWeek.of(DAYS.indexOf(word) + 1);
  }
}
