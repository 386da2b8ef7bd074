package org.ruascope.enrich.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts the terms that need DNS, as a receiver would (RFC 7208 section 4.6.4). */
final class SpfLookups {
  /** Enough to be too many; keeps a hostile record's count from running over. */
  private static final int MANY = 1_000;

  private final Map<String, SpfRecord> records;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> counting = new HashSet<>();
  private boolean loop;

  SpfLookups(Map<String, SpfRecord> records) {
    this.records = records;
  }

  /** Of a domain's record and all that it leads to; of a loop, once around. */
  int of(String domain) {
    Integer known = counts.get(domain);
    if (known != null) {
      return known;
    }
    if (!counting.add(domain)) {
      loop = true;
      return 0;
    }
    SpfRecord record = records.getOrDefault(domain, SpfRecord.NONE);
    int sum = record.lookups();
    for (String next : record.next()) {
      sum = Math.min(MANY, sum + of(next));
    }
    counting.remove(domain);
    counts.put(domain, sum);
    return sum;
  }

  /** Whether {@link #of} has come around to where it was. */
  boolean hasLoop() {
    return loop;
  }
}
