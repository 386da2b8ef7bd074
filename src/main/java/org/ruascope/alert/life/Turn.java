package org.ruascope.alert.life;

import java.util.List;

/**
 * What a look has changed.
 *
 * @param changed alerts that are new or not what they were; with what people are to be told
 * @param gone alerts that never fired, and aren't so any more
 */
public record Turn(List<Alert> changed, List<Alert> gone) {
  public Turn {
    changed = List.copyOf(changed);
    gone = List.copyOf(gone);
  }
}
