package org.ruascope.alert.life;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Looks whether anything is alarming. */
@FunctionalInterface
public interface Look {
  /** Sees nothing, by no rule. */
  Look NOWHERE = now -> new Sight(Set.of(), List.of());

  /**
   * What is alarming at a time.
   *
   * @throws org.ruascope.report.UnavailableException when what is looked at is away
   */
  Sight at(Instant now);
}
