package org.ruascope.advice;

import org.ruascope.report.Disposition;

/**
 * What a domain asks of receivers.
 *
 * @param policy p, or sp
 * @param testing {@code t=y} (RFC 9989 section 4.7): one level less is wanted
 * @param pct 0 to 100 (RFC 7489 section 6.3): the rest gets one level less; RFC 9989 has no such
 *     tag
 */
public record AskedPolicy(Disposition policy, boolean testing, int pct) {

  /** Whether all mail that fails is to be refused. */
  boolean isDone() {
    return policy == Disposition.REJECT && isWhole();
  }

  /** Whether it is meant as it stands. */
  boolean isWhole() {
    return !testing && pct == 100;
  }

  /** What comes next: to mean what is asked, or to ask for more. */
  Disposition target() {
    return switch (policy) {
      case REJECT -> Disposition.REJECT;
      case QUARANTINE -> isWhole() ? Disposition.REJECT : Disposition.QUARANTINE;
      case NONE, PASS, UNRECOGNISED -> Disposition.QUARANTINE;
    };
  }
}
