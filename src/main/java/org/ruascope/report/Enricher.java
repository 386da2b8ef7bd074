package org.ruascope.report;

/**
 * Tells what follows about a record beyond what its reporter says. It is asked once a record, by
 * several threads at once, must be cheap, and never fails: what can't be known is left out.
 */
@FunctionalInterface
public interface Enricher {

  /** Knows nothing. */
  Enricher NONE = (report, record) -> Enrichment.NONE;

  /**
   * What follows about a record.
   *
   * @param report that the record is of; its records aren't read
   */
  Enrichment enrich(AggregateReport report, ReportRecord record);
}
