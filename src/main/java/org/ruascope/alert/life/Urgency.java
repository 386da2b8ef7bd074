package org.ruascope.alert.life;

import java.util.Comparator;
import java.util.List;
import org.ruascope.alert.Severity;

/**
 * Which alerts are shown first: by state, then by severity; of what is over, only the time counts.
 */
public final class Urgency {
  private static final List<State> STATES = List.of(State.values());
  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  /** The worst first, and of those the one that began last. */
  static final Comparator<Alert> WORST_FIRST =
      Comparator.comparingInt(Urgency::of)
          .thenComparing(alert -> alert.times().began(), Comparator.reverseOrder());

  private Urgency() {}

  /** For sorting: 0 is the most urgent. */
  public static int of(Alert alert) {
    int severity =
        alert.state() == State.RESOLVED ? 0 : SEVERITIES.indexOf(alert.observation().severity());
    return STATES.indexOf(alert.state()) * SEVERITIES.size() + severity;
  }
}
