package org.ruascope.query.history;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.ruascope.alert.rule.Facts;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;

/** Reports, and when they came. */
final class ReportCells {
  private static final String ARRIVED = "arrived";
  private static final String MESSAGES = "messages";
  private static final String POLICY = "dmarc.policy.p";

  /** What is stored later came with old mails, and says nothing of when it was to be had. */
  private static final Duration READ_IN_LATER = Duration.ofDays(8);

  private static final Duration USUALLY = Duration.ofDays(1);

  private final Cells cells;

  ReportCells(Searches searches) {
    this.cells = new Cells(searches);
  }

  /**
   * Reads them.
   *
   * @param domains chooses them and the days
   */
  void read(Query domains, BiConsumer<Cell.Told, Facts.Reports> reader) {
    cells.read(
        Alias.REPORTS,
        domains,
        List.of(POLICY, Asked.AUTHENTICITY),
        Map.of(
            ARRIVED,
            Aggregation.of(a -> a.min(min -> min.field("event.ingested"))),
            MESSAGES,
            Asked.sum("dmarc.messages.all")),
        cell -> reader.accept(cell.told(), reports(cell)));
  }

  private static Facts.Reports reports(Cell cell) {
    boolean forged = cell.text(Asked.AUTHENTICITY).equals(Asked.FAILED);
    return new Facts.Reports(
        cell.day(),
        cell.reporter(),
        arrived(cell),
        cell.text(POLICY),
        cell.documents(),
        forged ? 0 : cell.sum(MESSAGES),
        forged ? cell.documents() : 0);
  }

  private static Instant arrived(Cell cell) {
    Instant end = cell.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Aggregate first = cell.sums().get(ARRIVED);
    Double stored = first == null ? null : first.min().value();
    if (stored == null || !Double.isFinite(stored)) {
      return end.plus(USUALLY);
    }
    Instant arrived = Instant.ofEpochMilli(Math.round(Objects.requireNonNull(stored)));
    return arrived.isAfter(end.plus(READ_IN_LATER)) ? end.plus(USUALLY) : arrived;
  }
}
