package org.ruascope.query.history;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ruascope.alert.rule.Facts;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.query.Asked;
import org.ruascope.query.AuthResult;
import org.ruascope.query.Dimension;
import org.ruascope.query.Queries;
import org.ruascope.report.DkimResult;

/** Signatures on own mail, by key. */
final class SignatureCells {
  private static final String AUTH = "dmarc.dkim.auth";
  private static final String PASS = DkimResult.PASS.word();
  private static final Set<String> FAILED =
      Set.of(DkimResult.FAIL.word(), DkimResult.PERMERROR.word());
  private static final List<String> COUNTED =
      Stream.concat(Stream.of(PASS), FAILED.stream()).toList();
  private static final Query ANY_FAILED = Queries.any(Dimension.DKIM_RESULT.field(), FAILED);

  private final Cells cells;

  SignatureCells(Searches searches) {
    this.cells = new Cells(searches);
  }

  /** What is in each, and by which report it is told. */
  interface Reader {
    void read(Cell.Told told, Facts.Signatures signatures);
  }

  /**
   * Reads them, of those keys of which any fails: nothing can be wrong with the others, and these
   * are many.
   *
   * @param domains chooses them and the days
   */
  void read(Query domains, Reader reader) {
    Query own = Queries.all(domains, Chosen.believable(), Chosen.own());
    Watched watched = new Watched(AUTH);
    read(Queries.all(own, ANY_FAILED), cell -> watch(watched, cell));
    read(
        Queries.all(own, watched.query()),
        cell -> {
          if (watched.contains(cell.domain(), cell.text(AUTH))) {
            own(cell).ifPresent(auth -> reader.read(cell.told(), signatures(cell, auth)));
          }
        });
  }

  private void read(Query query, Consumer<Cell> reader) {
    cells.read(Alias.RECORDS, query, List.of(AUTH), Asked.SUM, reader);
  }

  /** All that counts of a key that fails. */
  private static void watch(Watched watched, Cell cell) {
    String text = cell.text(AUTH);
    own(cell)
        .filter(auth -> FAILED.contains(auth.result()))
        .map(auth -> text.substring(0, text.length() - auth.result().length()))
        .ifPresent(key -> COUNTED.forEach(result -> watched.add(cell.domain(), key + result)));
  }

  /** Keys of others, such as services' own, are theirs to mend. */
  private static Optional<AuthResult> own(Cell cell) {
    return AuthResult.of(cell.text(AUTH)).filter(auth -> isOwn(auth, cell.domain()));
  }

  private static boolean isOwn(AuthResult auth, String domain) {
    return auth.detail() != null && ("." + auth.domain()).endsWith("." + domain);
  }

  private static Facts.Signatures signatures(Cell cell, AuthResult auth) {
    long messages = cell.found().messages();
    return new Facts.Signatures(
        cell.day(),
        cell.reporter(),
        auth.detail() + "._domainkey." + auth.domain(),
        auth.result().equals(PASS) ? messages : 0,
        FAILED.contains(auth.result()) ? messages : 0);
  }
}
