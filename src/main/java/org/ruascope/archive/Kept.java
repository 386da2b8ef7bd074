package org.ruascope.archive;

import java.util.List;

/**
 * The quarantine at a glance.
 *
 * @param count of deliveries
 * @param newest some of them, the newest first
 */
public record Kept(long count, List<Quarantined> newest) {
  public Kept {
    newest = List.copyOf(newest);
  }
}
