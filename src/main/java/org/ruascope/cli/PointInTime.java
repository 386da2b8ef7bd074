package org.ruascope.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time on the command line: so long ago, or the begin of a day, as indices have it in UTC. */
final class PointInTime implements ITypeConverter<Instant> {
  private static final Pattern AGO = Pattern.compile("(\\d{1,6})([mhd])");

  private final InstantSource clock;

  PointInTime(InstantSource clock) {
    this.clock = clock;
  }

  /** For the clock of the machine. */
  @SuppressWarnings("unused") // picocli calls it
  PointInTime() {
    this(InstantSource.system());
  }

  @Override
  public Instant convert(String text) {
    Matcher ago = AGO.matcher(text);
    try {
      return ago.matches()
          ? clock.instant().minus(duration(Long.parseLong(ago.group(1)), ago.group(2)))
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "\"" + text + "\" is neither a time ago, such as 12h or 7d, nor a day: 2026-11-01");
    }
  }

  private static Duration duration(long number, String unit) {
    return switch (unit) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
