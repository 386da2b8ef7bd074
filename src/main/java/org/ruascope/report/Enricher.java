package org.ruascope.report;

import java.util.List;

/**
 * Tells what follows about records beyond what their reporter says. It is asked by several threads
 * at once and never fails: what can't be known is left out.
 */
@FunctionalInterface
public interface Enricher {

  /** Knows nothing. */
  Enricher NONE = (report, record) -> Enrichment.NONE;

  /**
   * What follows about a record. Asked once a record; must be cheap, and never waits.
   *
   * @param report that the record is of; its records aren't read
   */
  Enrichment enrich(AggregateReport report, ReportRecord record);

  /**
   * Told as early as possible whose records will be asked for, so that look-ups can begin. Never
   * waits.
   */
  default void expect(AggregateReport report) {}

  /**
   * Told that the records of these reports are asked for next. May wait for answers that are on
   * their way, as long as its budget allows.
   */
  default void await(List<AggregateReport> reports) {}
}
