package org.ruascope.archive;

import java.util.List;

/**
 * The quarantine at a glance.
 *
 * @param count of deliveries
 * @param lastDay how many of them came in the last 24 hours
 * @param newest some of them, the newest first
 */
public record Kept(long count, long lastDay, List<Quarantined> newest) {
  public Kept {
    newest = List.copyOf(newest);
  }
}
