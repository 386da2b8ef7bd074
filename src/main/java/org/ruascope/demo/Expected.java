package org.ruascope.demo;

import java.util.Map;

/**
 * What must come out of the demo's mails, counted before they were written: for tests to compare
 * with. Nothing may show these figures as if they had been measured.
 *
 * @param mails in the mailbox
 * @param reports distinct
 * @param duplicates reports sent once more
 * @param quarantined documents that can't be accepted
 * @param notReports mails with nothing that reports on mail
 * @param failureReports of RFC 6591
 * @param tlsReports of RFC 8460
 * @param domains by policy domain
 */
public record Expected(
    int mails,
    int reports,
    int duplicates,
    int quarantined,
    int notReports,
    int failureReports,
    int tlsReports,
    Map<String, Totals> domains) {

  public Expected {
    domains = Map.copyOf(domains);
  }

  /**
   * Sums of one policy domain, its subdomains included.
   *
   * @param reports distinct
   * @param records in them
   * @param messages sum of the records' counts
   * @param aligned messages that pass DMARC
   */
  public record Totals(long reports, long records, long messages, long aligned) {
    Totals plus(Totals other) {
      return new Totals(
          reports + other.reports,
          records + other.records,
          messages + other.messages,
          aligned + other.aligned);
    }
  }
}
