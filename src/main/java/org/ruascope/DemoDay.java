package org.ruascope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.ruascope.report.UnavailableException;

/**
 * The last day of the demo's story: yesterday when the demo is started for the first time, and the
 * same from then on, so that a second start brings the same reports.
 */
final class DemoDay {

  private DemoDay() {}

  static LocalDate in(Path folder) {
    Path file = folder.resolve("last-day");
    try {
      if (!Files.exists(file)) {
        Files.writeString(file, LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
      }
      return LocalDate.parse(Files.readString(file).strip());
    } catch (IOException | DateTimeParseException e) {
      throw new UnavailableException(
          "can't use " + file + ": " + e.getMessage(), "delete " + folder, e);
    }
  }
}
