package org.ruascope.enrich.domain;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ruascope.report.ReportKey;

/**
 * How many domains one report can have looked up: a forged one may name millions. Knows the latest
 * reports only; that is enough, for their records come together. For many threads.
 */
final class Allowance {
  private static final int REPORTS = 200;

  private final int domains;
  private final Map<ReportKey, Set<String>> admitted =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ReportKey, Set<String>> eldest) {
          return size() > REPORTS;
        }
      };

  Allowance(int domains) {
    this.domains = domains;
  }

  /** Whether a domain may be looked up for a report; one that could before still can. */
  synchronized boolean admits(ReportKey report, String domain) {
    Set<String> ofReport = admitted.computeIfAbsent(report, any -> new HashSet<>());
    return ofReport.contains(domain) || (ofReport.size() < domains && ofReport.add(domain));
  }
}
