package org.ruascope.query.history;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ruascope.alert.rule.Facts;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;

/** Signatures on own mail, by key. */
final class SignatureCells {
  private static final String AUTH = "dmarc.dkim.auth";
  private static final String MESSAGES = "messages";
  private static final Pattern PARTS = Pattern.compile("([^/=]+)/([^/=]+)=(\\w+)");
  private static final Set<String> FAILED = Set.of("fail", "permerror");

  private final Cells cells;

  SignatureCells(Searches searches) {
    this.cells = new Cells(searches);
  }

  /** What is in each, and by which report it is told. */
  interface Reader {
    void read(Cell.Told told, Facts.Signatures signatures);
  }

  /**
   * Reads them.
   *
   * @param domains chooses them and the days
   */
  void read(Query domains, Reader reader) {
    cells.read(
        Alias.RECORDS,
        Asked.all(domains, Asked.believable(), Asked.own(), Asked.exists(AUTH)),
        List.of(AUTH),
        Map.of(MESSAGES, Asked.sum("dmarc.messages.all")),
        cell -> read(cell, reader));
  }

  /** Keys of others, such as services' own, are theirs to mend. */
  private static void read(Cell cell, Reader reader) {
    Matcher parts = PARTS.matcher(cell.text(AUTH));
    if (parts.matches() && ("." + parts.group(1)).endsWith("." + cell.domain())) {
      String result = parts.group(3);
      long messages = cell.sum(MESSAGES);
      Facts.Signatures signatures =
          new Facts.Signatures(
              cell.day(),
              cell.reporter(),
              parts.group(2) + "._domainkey." + parts.group(1),
              result.equals("pass") ? messages : 0,
              FAILED.contains(result) ? messages : 0);
      reader.read(cell.told(), signatures);
    }
  }
}
