package org.ruascope.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * When a mail came: what its last server wrote on top of it. Until then a signature must be valid
 * (RFC 6376 section 3.5, {@code x=}); a mailbox may be read much later. Who writes a wrong time has
 * a signed report of that time in hand, and only brings what was brought already.
 */
final class ReceivedTime {

  private ReceivedTime() {}

  /** By the topmost Received field; now if it has none, or one to come. */
  static Instant of(Header header, Instant now) {
    List<HeaderField> received = header.fields("received");
    return received.isEmpty() ? now : read(received.get(0)).filter(now::isAfter).orElse(now);
  }

  private static Optional<Instant> read(HeaderField received) {
    String value = Comments.removed(received.value());
    String date = value.substring(value.lastIndexOf(';') + 1).replaceAll("\\s+", " ").strip();
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
