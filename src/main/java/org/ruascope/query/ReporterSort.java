package org.ruascope.query;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/** What comes first in a list of reporters. */
public enum ReporterSort {
  /** Those with the most reports. */
  REPORTS,
  /** Those who count the most messages. */
  MESSAGES,
  /** By name, whatever its case. */
  NAME,
  /** Those that haven't reported for the longest time. */
  QUIET,
  /** Those whose reports come the latest. */
  LATE;

  Comparator<Reporter> order() {
    Comparator<Reporter> first =
        switch (this) {
          case REPORTS -> Comparator.comparingLong(Reporter::reports).reversed();
          case MESSAGES -> Comparator.comparingLong(Reporter::messages).reversed();
          case NAME -> Comparator.comparing(each -> each.name().toLowerCase(Locale.ROOT));
          case QUIET -> Comparator.comparingInt(ReporterSort::quiet).reversed();
          case LATE -> Comparator.comparingLong(ReporterSort::late).reversed();
        };
    return first.thenComparing(Reporter::name);
  }

  private static int quiet(Reporter reporter) {
    return reporter.habit().quiet();
  }

  private static long late(Reporter reporter) {
    return Objects.requireNonNullElse(reporter.lateHours(), -1L);
  }
}
