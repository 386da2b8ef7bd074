package org.ruascope.query.history;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.ruascope.alert.rule.Facts;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.query.Asked;
import org.ruascope.query.Dimension;
import org.ruascope.report.Authenticity;

/** Reports, and when they came. */
final class ReportCells {
  private static final String ARRIVED = "arrived";
  private static final String POLICY = "dmarc.policy.p";
  private static final String AUTHENTICITY = Dimension.AUTHENTICITY.field();

  private static final String UNVERIFIED = Authenticity.Result.UNVERIFIED.word();

  /** What is stored later came with old mails, and says nothing of when it was to be had. */
  private static final Duration READ_IN_LATER = Duration.ofDays(8);

  private static final Duration USUALLY = Duration.ofDays(1);

  private final Cells cells;
  private final Instant settled;

  /**
   * Asks there.
   *
   * @param settled what was stored before was a backlog, when all of it began, and says as little
   */
  ReportCells(Searches searches, Instant settled) {
    this.cells = new Cells(searches);
    this.settled = settled;
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
        List.of(POLICY, AUTHENTICITY),
        Asked.and(Asked.SUM, Map.of(ARRIVED, Asked.earliest("event.ingested"))),
        cell -> reader.accept(cell.told(), reports(cell)));
  }

  private Facts.Reports reports(Cell cell) {
    String authenticity = cell.text(AUTHENTICITY);
    boolean forged = authenticity.equals(Chosen.FAILED);
    long reports = cell.found().documents();
    return new Facts.Reports(
        cell.day(),
        cell.reporter(),
        arrived(cell),
        cell.text(POLICY),
        reports,
        forged ? 0 : cell.found().messages(),
        forged ? reports : 0,
        authenticity.equals(UNVERIFIED) ? reports : 0);
  }

  private Instant arrived(Cell cell) {
    Instant end = cell.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant usual = end.plus(USUALLY);
    Instant stored = cell.found().time(ARRIVED);
    if (stored == null || stored.isAfter(end.plus(READ_IN_LATER))) {
      return usual;
    }
    return stored.isBefore(settled) && usual.isBefore(stored) ? usual : stored;
  }
}
