package org.ruascope.index;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Enricher;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Parsed;
import org.ruascope.report.UnavailableException;

/**
 * Stores reports, each exactly once however often it comes. First all of its records, then the
 * report document as the mark that they are all there; a crash between any two lines is healed by
 * doing the same again (docs/adr/0003 says how). Batches may run at the same time.
 */
public final class Indexer implements AutoCloseable {
  private final Server server;
  private final BulkWriter bulk;
  private final RecordWriter records;
  private final StoredReports stored;
  private final Staging staging;
  private final CommitMarks marks;
  private final InstantSource clock;

  /**
   * An indexer for a server, which need not be there yet.
   *
   * @param enricher tells what else is written with each record
   */
  public Indexer(ElasticsearchConnection connection, Enricher enricher) {
    this(connection, enricher, InstantSource.system());
  }

  Indexer(ElasticsearchConnection connection, Enricher enricher, InstantSource clock) {
    this.server = new Server(connection);
    this.bulk = new BulkWriter(server);
    this.records = new RecordWriter(bulk, enricher, clock);
    this.stored = new StoredReports(server);
    this.staging = new Staging(stored, records, enricher);
    this.marks = new CommitMarks(bulk, stored, clock);
    this.clock = clock;
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
   * Sends the records of a delivery's reports on their way, unless they are stored already; now or
   * together with those of the next. Waits only when too many are on their way.
   *
   * @throws UnavailableException when Elasticsearch is away for too long
   */
  public Staged stage(Parsed parsed) {
    return new Staged(parsed.delivery(), parsed.findings().stream().map(staging::add).toList());
  }

  /**
   * Waits until every record is stored, then marks the reports as stored.
   *
   * @return what became of each delivery, in order; reports come without their records
   * @throws UnavailableException when Elasticsearch is away for too long: nothing may be
   *     acknowledged, and the same deliveries are to be brought again
   */
  public List<Parsed> commit(List<Staged> staged) {
    List<StagedFinding> findings =
        staged.stream().flatMap(delivery -> delivery.findings().stream()).toList();
    sendAll(findings);
    List<Finding> complete = findings.stream().map(StagedFinding::awaitStored).toList();
    List<Finding> marked = marks.set(complete);
    takeBackRefused(findings, marked);
    return regroup(staged, marked.iterator());
  }

  /**
   * Enriches what this has stored, or another before it.
   *
   * @param enricher which may wait longer than the one that is asked when records are stored
   */
  public Completion completion(Enricher enricher) {
    return new Completion(server, bulk, enricher, clock);
  }

  /**
   * From now on, what is stored is found by searches; else that takes up to half a minute.
   *
   * @throws UnavailableException when Elasticsearch is away
   */
  public void refresh() {
    server.askOnce(
        client ->
            client
                .indices()
                .refresh(
                    all ->
                        all.index(IndexNames.RECORDS, IndexNames.REPORTS).ignoreUnavailable(true)));
  }

  /** Reports whose sender wasn't known when they were stored. */
  public Doubts doubts() {
    return new Doubts(server, bulk, clock);
  }

  @Override
  public void close() {
    bulk.close();
  }

  private void sendAll(List<StagedFinding> findings) {
    staging.flush();
    findings.forEach(StagedFinding::awaitSent); // another batch's thread may have them in hand
    bulk.flush();
  }

  /** What is rejected must not count; unless the same was stored whole before. */
  private void takeBackRefused(List<StagedFinding> staged, List<Finding> marked) {
    List<AggregateReport> refused = new ArrayList<>();
    for (int i = 0; i < staged.size(); i++) {
      AggregateReport report = staged.get(i).report();
      if (report != null && marked.get(i).outcome() == Outcome.QUARANTINED) {
        refused.add(report);
      }
    }
    if (!refused.isEmpty()) {
      records.takeBack(stored.without(refused));
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
