package org.ruascope.query.history;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ruascope.alert.rule.Facts;
import org.ruascope.alert.rule.Tally;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.query.Asked;
import org.ruascope.query.Dimension;
import org.ruascope.query.Found;
import org.ruascope.query.Period;
import org.ruascope.query.Queries;
import org.ruascope.report.Disposition;
import org.ruascope.report.Verdict.Kind;

/**
 * Mail of some domains: one's own by source; of all other by source only if the source has sent own
 * mail too, or is among those strangers that lately sent the most. The rest is summed up.
 */
final class MailCells {
  static final String SOURCE = Dimension.SOURCE.field();

  private static final String KIND = Dimension.VERDICT.field();
  private static final int LATELY = 14;
  private static final int MOST_STRANGERS = 30;
  private static final int MOST_NAMES = 10_000;
  private static final String DOMAINS = "domains";
  private static final String SOURCES = "sources";
  private static final String REFUSED = "refused";
  private static final String OVERRIDDEN = "overridden";
  private static final Map<String, Aggregation> SUMS =
      Asked.and(
          Asked.SUM,
          Map.of(
              "aligned",
              Asked.sum("dmarc.messages.aligned"),
              "dkim",
              Asked.sum("dmarc.messages.dkim_aligned"),
              "spf",
              Asked.sum("dmarc.messages.spf_aligned"),
              REFUSED,
              Asked.where(refused(), Asked.SUM),
              OVERRIDDEN,
              Asked.where(Queries.exists("dmarc.override.type"), Asked.SUM)));

  private static Query refused() {
    return Queries.is(Dimension.DISPOSITION, Disposition.QUARANTINE, Disposition.REJECT);
  }

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
    Set<String> names = new HashSet<>();
    Consumer<Cell> named = cell -> reader.read(cell.told(), mail(cell, cell.text(SOURCE)));
    read(
        Queries.all(mail, Chosen.own()),
        List.of(SOURCE, KIND),
        named.andThen(cell -> remember(names, cell.text(SOURCE))));
    Query others = Queries.all(mail, Queries.not(Chosen.own()));
    names.addAll(strangers(others, Period.until(last, LATELY)));
    Query known = Queries.any(SOURCE, names);
    read(Queries.all(others, known), List.of(SOURCE, KIND), named);
    read(
        Queries.all(others, Queries.not(known)),
        List.of(KIND),
        cell -> reader.read(cell.told(), mail(cell, "")));
  }

  private static void remember(Set<String> names, String name) {
    if (names.size() < MOST_NAMES && !name.isEmpty()) {
      names.add(name);
    }
  }

  private void read(Query query, List<String> by, Consumer<Cell> reader) {
    cells.read(Alias.RECORDS, query, by, SUMS, reader);
  }

  /** Those who sent the most, of each domain. */
  private Set<String> strangers(Query others, Period lately) {
    Aggregation most =
        Asked.usual(Cells.DOMAIN, MOST_NAMES, Map.of(SOURCES, Asked.most(SOURCE, MOST_STRANGERS)));
    Query recent = Queries.all(others, Queries.in(lately));
    Found found = Found.of(searches.aggregate(Alias.RECORDS, recent, Map.of(DOMAINS, most)));
    Set<String> names = new HashSet<>();
    found.each(DOMAINS).forEach(domain -> names.addAll(domain.values(SOURCES)));
    return names;
  }

  private static Facts.Mail mail(Cell cell, String source) {
    Found found = cell.found();
    Tally tally =
        new Tally(
            found.messages(),
            found.sum("aligned"),
            found.sum("dkim"),
            found.sum("spf"),
            found.in(REFUSED).messages(),
            found.in(OVERRIDDEN).messages());
    return new Facts.Mail(cell.day(), cell.reporter(), source, kind(cell.text(KIND)), tally);
  }

  /** What has no verdict is nobody's that is known. */
  private static Kind kind(String word) {
    return Arrays.stream(Kind.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElse(Kind.UNKNOWN);
  }
}
