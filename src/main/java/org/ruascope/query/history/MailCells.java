package org.ruascope.query.history;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ruascope.alert.rule.Facts;
import org.ruascope.alert.rule.Tally;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.query.Buckets;
import org.ruascope.report.Verdict.Kind;

/**
 * Mail of some domains: one's own by source; of all other by source only if the source has sent own
 * mail too, or is among those strangers that lately sent the most. The rest is summed up.
 */
final class MailCells {
  static final String SOURCE = "dmarc.source.id";

  private static final String MESSAGES = "dmarc.messages.all";
  private static final int LATELY = 14;
  private static final int MOST_STRANGERS = 30;
  private static final int MOST_NAMES = 10_000;
  private static final Map<String, Aggregation> SUMS =
      Map.of(
          "all", Asked.sum(MESSAGES),
          "aligned", Asked.sum("dmarc.messages.aligned"),
          "dkim", Asked.sum("dmarc.messages.dkim_aligned"),
          "spf", Asked.sum("dmarc.messages.spf_aligned"),
          "refused",
              Asked.sumWhere(
                  Asked.any("dmarc.disposition", List.of("quarantine", "reject")), MESSAGES),
          "overridden", Asked.sumWhere(Asked.exists("dmarc.override.type"), MESSAGES));

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
    Query mail = Asked.all(domains, Asked.believable());
    Set<String> names = new HashSet<>();
    Consumer<Cell> named = cell -> reader.read(cell.told(), mail(cell, cell.text(SOURCE)));
    read(
        Asked.all(mail, Asked.own()),
        List.of(SOURCE, Asked.KIND),
        named.andThen(cell -> remember(names, cell.text(SOURCE))));
    Query others = Asked.all(mail, Asked.not(Asked.own()));
    names.addAll(strangers(Asked.all(others, Asked.during(last.minusDays(LATELY - 1L), last))));
    Query known = Asked.any(SOURCE, names);
    read(Asked.all(others, known), List.of(SOURCE, Asked.KIND), named);
    read(
        Asked.all(others, Asked.not(known)),
        List.of(Asked.KIND),
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
  private Set<String> strangers(Query lately) {
    String domains = "domains";
    String sources = "sources";
    Aggregation most =
        Buckets.terms(
            Cells.DOMAIN,
            MOST_NAMES,
            Map.of(sources, Buckets.terms(SOURCE, MOST_STRANGERS, Map.of())));
    Map<String, Aggregate> answer =
        searches.aggregate(Alias.RECORDS, lately, Map.of(domains, most));
    Set<String> names = new HashSet<>();
    Buckets.named(answer, domains)
        .values()
        .forEach(each -> names.addAll(Buckets.named(each, sources).keySet()));
    return names;
  }

  private static Facts.Mail mail(Cell cell, String source) {
    Tally tally =
        new Tally(
            cell.sum("all"),
            cell.sum("aligned"),
            cell.sum("dkim"),
            cell.sum("spf"),
            cell.sum("refused"),
            cell.sum("overridden"));
    return new Facts.Mail(cell.day(), cell.reporter(), source, kind(cell), tally);
  }

  private static Kind kind(Cell cell) {
    String word = cell.text(Asked.KIND);
    for (Kind each : Kind.values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    return Kind.UNKNOWN;
  }
}
