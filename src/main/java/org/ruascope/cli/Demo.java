package org.ruascope.cli;

import java.util.List;
import org.ruascope.receive.Progress;
import org.ruascope.report.UnavailableException;

/** The demo, ready to run. */
public interface Demo extends AutoCloseable {

  /** Polls the demo's mailbox until nothing new is left. */
  List<UnavailableException> drain(Progress progress);

  /** What stands in Elasticsearch now, a row a policy domain. */
  List<DomainRow> domains();

  /** Where to look, for people: a line each. */
  List<String> places();

  /** Stops what it started. */
  @Override
  void close();

  /**
   * Sums of one policy domain.
   *
   * @param domain the policy domain
   * @param reports distinct
   * @param records in them
   * @param messages sum of the records' counts
   * @param aligned messages that pass DMARC
   */
  record DomainRow(String domain, long reports, long records, long messages, long aligned) {}
}
