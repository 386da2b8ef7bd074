package org.ruascope.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import picocli.CommandLine.ITypeConverter;

/** A time on the command line that is to come: so long from now, or the begin of a day in UTC. */
final class PointAhead implements ITypeConverter<Instant> {
  private final InstantSource clock;

  PointAhead(InstantSource clock) {
    this.clock = clock;
  }

  /** For the clock of the machine. */
  @SuppressWarnings("unused") // picocli calls it
  PointAhead() {
    this(InstantSource.system());
  }

  @Override
  public Instant convert(String text) {
    Instant now = clock.instant();
    Instant point = new PointInTime(() -> now).convert(text);
    boolean day = text.contains("-");
    return day ? point : now.plus(Duration.between(point, now));
  }
}
