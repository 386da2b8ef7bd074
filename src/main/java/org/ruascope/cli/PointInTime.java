package org.ruascope.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import org.ruascope.report.PastTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time on the command line: so long ago, or the begin of a day, as indices have it in UTC. */
final class PointInTime implements ITypeConverter<Instant> {
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
    try {
      return PastTime.parse(text, clock.instant());
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "\"" + text + "\" is neither a time ago, such as 12h or 7d, nor a day: 2026-11-01");
    }
  }
}
