package org.ruascope.unpack;

import java.util.function.LongSupplier;
import org.ruascope.config.Limits;
import org.ruascope.report.RejectedException;

/**
 * Bounds how many times its packed size something may unpack to. Small things compress well without
 * harm, so it looks only from 1 MiB on.
 */
record Ratio(LongSupplier packed, Limits limits) implements Bounded.Bound {

  private static final long HARMLESS = 1L << 20;

  @Override
  public void check(long unpacked) throws RejectedException {
    if (unpacked > HARMLESS && unpacked / limits.ratio() > packed.getAsLong()) {
      throw Faults.ratioTooHigh(limits);
    }
  }
}
