package org.ruascope.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Parsed;

/**
 * Counts reports that came again, by reporter. They leave no trace in the store. For many threads.
 */
public final class Repeats {
  /** Of names; a stranger may call himself anything. */
  static final int MOST = 1_000;

  private final Map<String, Long> byReporter = new HashMap<>();

  /** Counts those that are duplicates. */
  public void done(List<Parsed> acknowledged) {
    acknowledged.stream()
        .flatMap(parsed -> parsed.findings().stream())
        .filter(finding -> finding.outcome() == Outcome.DUPLICATE)
        .forEach(this::count);
  }

  private synchronized void count(Finding finding) {
    if (finding.report() != null) {
      String name = finding.report().metadata().orgName();
      if (byReporter.size() < MOST || byReporter.containsKey(name)) {
        byReporter.merge(name, 1L, Long::sum);
      }
    }
  }

  /** How many of a reporter's came again since the start. */
  public synchronized long of(String reporter) {
    return byReporter.getOrDefault(reporter, 0L);
  }
}
