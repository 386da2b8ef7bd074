package org.ruascope.report;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people write a time: so long ago, or the begin of a day, as indices have it in UTC. */
public final class PastTime {
  private static final Pattern AGO = Pattern.compile("(\\d{1,6})([mhd])");

  private PastTime() {}

  /**
   * Reads one.
   *
   * @param text {@code 90m}, {@code 12h}, {@code 7d} ago, or a day such as {@code 2026-11-01}
   * @throws DateTimeException when it is neither
   */
  public static Instant parse(String text, Instant now) {
    Matcher ago = AGO.matcher(text);
    return ago.matches()
        ? now.minus(duration(Long.parseLong(ago.group(1)), ago.group(2)))
        : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Duration duration(long number, String unit) {
    return switch (unit) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
