package org.ruascope.index;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Parsed;
import org.ruascope.report.RejectedException;
import org.ruascope.report.Rejection;
import org.ruascope.report.UnavailableException;

/**
 * Stores reports, each exactly once however often it comes. First all of its records, then the
 * report document as the mark that they are all there; a crash between any two steps is healed by
 * doing the same again. Batches may run at the same time.
 */
public final class Indexer implements AutoCloseable {
  private final Server server;
  private final BulkWriter bulk;
  private final RecordWriter records;
  private final StoredReports stored;
  private final CommitMarks marks;

  /** An indexer for a server, which need not be there yet. */
  public Indexer(ElasticsearchConnection connection) {
    this(connection, InstantSource.system());
  }

  Indexer(ElasticsearchConnection connection, InstantSource clock) {
    this.server = new Server(connection);
    this.bulk = new BulkWriter(server);
    this.records = new RecordWriter(bulk);
    this.stored = new StoredReports(server);
    this.marks = new CommitMarks(bulk, stored, clock);
  }

  /**
   * Waits until the server is there, looks at its version and puts the templates. Not needed before
   * {@link #stage}, but it tells early what would fail later.
   *
   * @throws UnavailableException when it isn't one that can be served, or doesn't come in time
   */
  public void prepare() {
    server.ask(client -> true);
  }

  /**
   * Sends the records of a delivery's reports on their way, and waits only when too many are.
   *
   * @throws UnavailableException when Elasticsearch is away for too long
   */
  public Staged stage(Parsed parsed) {
    return new Staged(parsed.delivery(), parsed.findings().stream().map(this::stage).toList());
  }

  /**
   * Waits until every record is stored, then marks the reports as stored.
   *
   * @return what became of each delivery, in order; reports come without their records
   * @throws UnavailableException when Elasticsearch is away for too long: nothing may be
   *     acknowledged, and the same deliveries are to be brought again
   */
  public List<Parsed> commit(List<Staged> staged) {
    bulk.flush();
    List<StagedFinding> findings =
        staged.stream().flatMap(delivery -> delivery.findings().stream()).toList();
    List<Finding> marked = marks.set(findings.stream().map(StagedFinding::await).toList());
    takeBackRefused(findings, marked);
    return regroup(staged, marked.iterator());
  }

  @Override
  public void close() {
    bulk.close();
  }

  private StagedFinding stage(Finding finding) {
    Receipt receipt = new Receipt();
    Rejection rejection = null;
    if (finding.report() != null) {
      try {
        records.write(finding.report(), receipt);
      } catch (RejectedException e) {
        rejection = e.rejection();
      }
    }
    return new StagedFinding(finding, receipt, rejection);
  }

  /** What is rejected must not count; unless the same was stored whole before. */
  private void takeBackRefused(List<StagedFinding> staged, List<Finding> marked) {
    for (int i = 0; i < staged.size(); i++) {
      AggregateReport report = staged.get(i).finding().report();
      boolean refused = marked.get(i).outcome() == Outcome.QUARANTINED;
      if (report != null && refused && !stored.has(report)) {
        records.takeBack(report);
      }
    }
  }

  private static List<Parsed> regroup(List<Staged> staged, Iterator<Finding> marked) {
    List<Parsed> parsed = new ArrayList<>();
    for (Staged delivery : staged) {
      List<Finding> findings = delivery.findings().stream().map(any -> marked.next()).toList();
      parsed.add(new Parsed(delivery.delivery(), findings));
    }
    return parsed;
  }
}
