package org.ruascope.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Authenticity;
import org.ruascope.report.Authenticity.Detail;
import org.ruascope.report.Authenticity.Result;
import org.ruascope.report.Finding;
import org.ruascope.report.Parsed;
import org.ruascope.report.RejectedException;
import org.ruascope.report.UnavailableException;

/**
 * Reports whose sender wasn't known when they were stored. Only what is said of their sender is
 * changed, first in the records, then in the report: broken off, it is done again.
 */
public final class Doubts {
  private static final int MOST = 100;
  private static final String DUE = "dmarc.report." + AuthenticityJson.DUE;
  private static final Authenticity NOT_THERE =
      new Authenticity(Result.UNVERIFIED, Detail.UNREADABLE, null);

  private final Server server;
  private final BulkWriter bulk;
  private final InstantSource clock;

  Doubts(Server server, BulkWriter bulk, InstantSource clock) {
    this.server = server;
    this.bulk = bulk;
    this.clock = clock;
  }

  /**
   * Those that are due, or some of them.
   *
   * @throws UnavailableException when Elasticsearch is away
   */
  public List<Doubt> due() {
    String now = clock.instant().toString();
    return server.askOnce(client -> due(client, now));
  }

  private static List<Doubt> due(ElasticsearchClient client, String now) throws IOException {
    return client
        .search(
            search ->
                search
                    .index(IndexNames.REPORTS)
                    .ignoreUnavailable(true)
                    .size(MOST)
                    .query(query -> query.range(r -> r.date(date -> date.field(DUE).lte(now)))),
            JsonNode.class)
        .hits()
        .hits()
        .stream()
        .map(Doubts::doubt)
        .toList();
  }

  private static Doubt doubt(Hit<JsonNode> hit) {
    JsonNode document = Objects.requireNonNull(hit.source());
    return new Doubt(
        hit.index(),
        Objects.requireNonNull(hit.id()),
        Instant.parse(document.at("/event/ingested").asText()),
        document.at("/dmarc/report/archived").asText());
  }

  /**
   * Writes what is sure now, or when to ask again.
   *
   * @param verified the delivery with its reports, or nothing if the archive doesn't have it now
   * @throws UnavailableException when Elasticsearch is away for too long
   */
  public void settle(Doubt doubt, Optional<Parsed> verified) {
    Instant now = clock.instant();
    Optional<AggregateReport> report = verified.flatMap(parsed -> report(doubt, parsed));
    Authenticity found = report.map(AggregateReport::authenticity).orElse(NOT_THERE);
    boolean known = report.isPresent() && found.result() != Result.TEMPORARY;
    if (!known && !doubt.isGivenUp(now)) {
      changeReport(doubt, AuthenticityJson.askedAgain(doubt.nextDue(now)));
    } else {
      Authenticity last = last(found);
      report.ifPresent(stored -> changeRecords(stored, AuthenticityJson.known(last)));
      changeReport(doubt, AuthenticityJson.settled(last));
    }
  }

  private static Optional<AggregateReport> report(Doubt doubt, Parsed parsed) {
    return parsed.findings().stream()
        .map(Finding::report)
        .filter(Objects::nonNull)
        .filter(
            report ->
                doubt.id().equals(DocumentIds.report(report))
                    || doubt.id().equals(DocumentIds.collidingReport(report)))
        .findFirst();
  }

  /** Who never got an answer knows nothing. */
  private static Authenticity last(Authenticity found) {
    return found.result() == Result.TEMPORARY
        ? new Authenticity(Result.UNVERIFIED, found.detail(), found.signer())
        : found;
  }

  private void changeReport(Doubt doubt, byte[] change) {
    Receipt receipt = new Receipt();
    bulk.add(Write.update(doubt.index(), doubt.id(), change, receipt));
    bulk.flush();
    receipt.await();
  }

  private void changeRecords(AggregateReport report, byte[] change) {
    Receipt receipt = new Receipt();
    String index = IndexNames.records(report.metadata().dateRange().begin());
    String prefix = DocumentIds.recordPrefix(report);
    try {
      RecordWriter.read(
          report,
          record -> {
            receipt.requireNoFailure();
            String id = DocumentIds.record(prefix, record.ordinal());
            bulk.add(Write.update(index, id, change, receipt));
          });
    } catch (RejectedException e) {
      // What can't be read any more by newer rules stays as it was.
    }
    bulk.flush();
    receipt.await();
  }
}
