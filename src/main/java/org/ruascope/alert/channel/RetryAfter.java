package org.ruascope.alert.channel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a server asks to wait (RFC 9110 section 10.2.3). */
final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
  private static final Duration MOST = Duration.ofDays(1);

  private RetryAfter() {}

  /**
   * Reads the field.
   *
   * @return at most a day, at least nothing; empty if it is neither a number nor a date
   */
  static Optional<Duration> read(String field, Instant now) {
    return pause(field.strip(), now)
        .map(pause -> pause.isNegative() ? Duration.ZERO : pause)
        .map(pause -> pause.compareTo(MOST) > 0 ? MOST : pause);
  }

  private static Optional<Duration> pause(String field, Instant now) {
    if (SECONDS.matcher(field).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(field)));
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(field, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(now, date.toInstant()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
