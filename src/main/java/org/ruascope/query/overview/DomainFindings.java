package org.ruascope.query.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ruascope.query.Messages;

/** What a domain's figures tell; little is left out, as it tells nothing. */
final class DomainFindings {
  private static final long FEW = 10;
  private static final long ENOUGH = 50;
  private static final double NOTICEABLE = 0.05;
  private static final double WEEKS = 4;
  private static final double MANY_TIMES = 3;
  private static final double SOME = 0.1;
  private static final Map<String, List<String>> REFUSED =
      Map.of("disposition", List.of("quarantine", "reject"));

  private DomainFindings() {}

  /** Whether reports have ceased. */
  static Optional<Finding> silence(DomainWeeks weeks, boolean heardOf, LocalDate since) {
    return heardOf || weeks.usual().all().all() < ENOUGH
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                Kind.NO_REPORTS,
                weeks.domain(),
                weeks.usual().all().all(),
                Map.of("day", since),
                Map.of()));
  }

  /** Whether more or less of its own mail is aligned. */
  static Optional<Finding> share(DomainWeeks weeks) {
    Messages now = weeks.week().own();
    Messages before = weeks.usual().own();
    if (now.all() < ENOUGH || before.all() < ENOUGH) {
      return Optional.empty();
    }
    double change = share(now) - share(before);
    return Math.abs(change) < NOTICEABLE
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                change < 0 ? Kind.SHARE_FELL : Kind.SHARE_ROSE,
                weeks.domain(),
                now.all(),
                Map.of("share", share(now), "share_before", share(before)),
                Map.of()));
  }

  static double share(Messages messages) {
    return (double) messages.aligned() / messages.all();
  }

  /** What is done with its own mail that fails. */
  static Optional<Finding> own(Treatment now) {
    long refused = now.refused(Verdicts.MISALIGNED);
    long failing = now.all(Verdicts.MISALIGNED);
    if (refused > 0) {
      return Optional.of(own(Kind.OWN_MAIL_REFUSED, now, refused, REFUSED));
    }
    return failing < FEW
        ? Optional.empty()
        : Optional.of(own(Kind.OWN_MAIL_FAILS, now, failing, Map.of()));
  }

  private static Finding own(
      Kind kind, Treatment now, long messages, Map<String, List<String>> narrow) {
    return Finding.of(kind, now.domain(), messages, Map.of("source", now.culprit()), narrow)
        .narrowed("verdict", Verdicts.MISALIGNED);
  }

  /** How strangers use it: in general, or much more than they did, and unhindered. */
  static Optional<Finding> strangers(Treatment now, Verdicts usual) {
    long all = now.all(Verdicts.UNKNOWN);
    if (all < ENOUGH) {
      return Optional.empty();
    }
    long delivered = all - now.refused(Verdicts.UNKNOWN);
    long usually = Math.round(usual.of(Verdicts.UNKNOWN).all() / WEEKS);
    boolean alarming = all >= MANY_TIMES * usually && delivered > SOME * all;
    return Optional.of(
        Finding.of(
                alarming ? Kind.MANY_STRANGERS : Kind.STRANGERS,
                now.domain(),
                all,
                Map.of("usual", usually, "delivered", delivered),
                Map.of())
            .narrowed("verdict", Verdicts.UNKNOWN));
  }
}
