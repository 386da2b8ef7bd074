package org.ruascope.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Enricher;
import org.ruascope.report.Enrichment;
import org.ruascope.report.RecordSelection;
import org.ruascope.report.RenewalProgress;
import org.ruascope.report.Renewed;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.UnavailableException;

/**
 * Enriches stored records again. A document is replaced as a whole, and only if it is still what
 * was read: what is stored anew or taken back meanwhile stays so, and it can be broken off at any
 * time (docs/adr/0014 has the reasons).
 */
public final class Completion {
  private final Server server;
  private final BulkWriter bulk;
  private final Enricher enricher;
  private final InstantSource clock;

  Completion(Server server, BulkWriter bulk, Enricher enricher, InstantSource clock) {
    this.server = server;
    this.bulk = bulk;
    this.enricher = enricher;
    this.clock = clock;
  }

  /**
   * Asks again for what is due.
   *
   * @throws UnavailableException when Elasticsearch is away for too long
   */
  public Renewed completeDue(RenewalProgress progress) {
    return renew(RecordQuery.due(clock.instant()), progress);
  }

  /**
   * Asks again for what is due, and for what was stored just now.
   *
   * @throws UnavailableException when Elasticsearch is away for too long
   */
  public Renewed completeNew(RenewalProgress progress) {
    return renew(RecordQuery.due(Pending.firstDue(clock.instant())), progress);
  }

  /**
   * Asks again for all that is known about these records.
   *
   * @return what was done before it was asked to stop
   * @throws UnavailableException when Elasticsearch is away for too long
   */
  public Renewed renew(RecordSelection selection, RenewalProgress progress) {
    return renew(RecordQuery.of(selection), progress);
  }

  private Renewed renew(Query query, RenewalProgress progress) {
    Renewed sum = Renewed.NONE;
    try (StoredPages pages = new StoredPages(server, query)) {
      List<StoredRecord> page = pages.next();
      progress.found(pages.total());
      while (!page.isEmpty() && !progress.stopping()) {
        sum = sum.plus(renew(page, progress));
        progress.done(page.size());
        page = pages.next();
      }
    } catch (UnavailableException e) {
      if (!progress.stopping()) { // else it was interrupted for that
        throw e;
      }
    }
    return sum;
  }

  private Renewed renew(List<StoredRecord> page, RenewalProgress progress) {
    List<Asked> asked = page.stream().map(Asked::of).toList();
    List<AggregateReport> reports = asked.stream().map(Asked::report).toList();
    reports.forEach(enricher::expect);
    enricher.await(reports);
    if (progress.stopping() || Thread.currentThread().isInterrupted()) {
      // Nobody has waited, and who asks name servers may have stopped already: it would be in vain.
      throw Stop.whileWaiting(new InterruptedException());
    }
    return write(asked);
  }

  private Renewed write(List<Asked> page) {
    Instant now = clock.instant();
    List<Replacement> replacements = new ArrayList<>(page.size());
    for (Asked asked : page) {
      Enrichment found = enricher.enrich(asked.report(), asked.record());
      Renewal renewal = Renewal.of(asked.stored().document(), found, now);
      replacements.add(Replacement.send(asked.stored(), renewal, bulk));
    }
    bulk.flush();
    return replacements.stream().map(Replacement::await).reduce(Renewed.NONE, Renewed::plus);
  }

  /** A stored record as enrichers know it. */
  private record Asked(StoredRecord stored, AggregateReport report, ReportRecord record) {
    static Asked of(StoredRecord stored) {
      DocumentReader reader = new DocumentReader(stored.document());
      ReportRecord record = reader.record();
      return new Asked(stored, reader.report(record), record);
    }
  }
}
