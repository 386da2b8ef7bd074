package org.ruascope.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whose mail a record is of, as far as can be told.
 *
 * @param kind what it comes to
 * @param failing what fails; empty if nothing does
 * @param evidence what speaks for it, the strongest first
 * @param sender the operator's own word for this source; null if the configuration has none
 * @param ignored whether the operator doesn't want to hear of this source
 */
public record Verdict(
    Kind kind,
    List<Failing> failing,
    List<Evidence> evidence,
    @Nullable String sender,
    boolean ignored) {
  public Verdict {
    failing = List.copyOf(failing);
    evidence = List.copyOf(evidence);
  }

  /** What a record's source is to its domain. */
  public enum Kind implements Word {
    /** Passes DMARC. */
    COMPLIANT,
    /** The domain owner's own, or a service's in their name; to be mended. */
    MISALIGNED,
    /** Passed on by a forwarder or a list; to be left alone. */
    FORWARDED,
    /** Nobody's that is known. */
    UNKNOWN;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
