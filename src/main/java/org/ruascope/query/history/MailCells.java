package org.ruascope.query.history;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ruascope.alert.rule.Facts;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.query.Asked;
import org.ruascope.query.Dimension;
import org.ruascope.query.Found;
import org.ruascope.query.Period;
import org.ruascope.query.Queries;

/**
 * Mail of some domains: one's own by source; of all other by source only if the source has sent own
 * mail too, or is among those strangers that lately sent the most. The rest is summed up.
 */
final class MailCells {
  static final String SOURCE = Dimension.SOURCE.field();

  private static final String KIND = Dimension.VERDICT.field();
  private static final int LATELY = 14;
  private static final int MOST_STRANGERS = 30;
  private static final int MOST_DOMAINS = 10_000;
  private static final String DOMAINS = "domains";
  private static final String SOURCES = "sources";
  private static final Query OVERRIDDEN = Queries.exists(Dimension.OVERRIDE.field());

  private final Searches searches;
  private final Cells cells;

  MailCells(Searches searches) {
    this.searches = searches;
    this.cells = new Cells(searches);
  }

  /** What is in each, and by which report it is told. */
  interface Reader {
    void read(Cell.Told told, Facts.Mail mail);
  }

  /**
   * Reads them.
   *
   * @param domains chooses them and the days
   * @param last of these days
   */
  void read(Query domains, LocalDate last, Reader reader) {
    Query mail = Queries.all(domains, Chosen.believable());
    Watched watched = new Watched(SOURCE);
    Reader own =
        (told, each) -> {
          watched.add(told.domain(), each.source());
          reader.read(told, each);
        };
    read(Queries.all(mail, Chosen.own()), List.of(SOURCE, KIND), own);
    Query others = Queries.all(mail, Queries.not(Chosen.own()));
    addStrangers(watched, Queries.all(others, Queries.in(Period.until(last, LATELY))));
    Query known = watched.query();
    read(Queries.all(others, known), List.of(SOURCE, KIND), reader);
    read(Queries.all(others, Queries.not(known)), List.of(KIND), reader);
  }

  /** What was overridden first: there is little of it, and a record may have several reasons. */
  private void read(Query query, List<String> by, Reader reader) {
    Map<MailSums.Alike, Long> overridden = new HashMap<>();
    cells.read(
        Alias.RECORDS,
        Queries.all(query, OVERRIDDEN),
        by,
        Asked.SUM,
        cell -> overridden.put(MailSums.Alike.of(cell), cell.found().messages()));
    List<String> judged = new ArrayList<>(by);
    judged.addAll(List.of(MailSums.ALIGNMENT, MailSums.DISPOSITION));
    MailSums sums = new MailSums(overridden, reader);
    cells.read(Alias.RECORDS, query, judged, Asked.SUM, sums::add);
    sums.end();
  }

  /** Those who sent the most, of each domain. */
  private void addStrangers(Watched watched, Query recent) {
    Aggregation most =
        Asked.usual(
            Cells.DOMAIN, MOST_DOMAINS, Map.of(SOURCES, Asked.most(SOURCE, MOST_STRANGERS)));
    Found found = Found.of(searches.aggregateQuietly(Alias.RECORDS, recent, Map.of(DOMAINS, most)));
    for (Found domain : found.each(DOMAINS)) {
      domain.values(SOURCES).forEach(source -> watched.add(domain.key(), source));
    }
  }
}
