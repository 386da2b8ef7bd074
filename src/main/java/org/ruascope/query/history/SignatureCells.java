package org.ruascope.query.history;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Set;
import org.ruascope.alert.rule.Facts;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.query.Asked;
import org.ruascope.query.AuthResult;
import org.ruascope.query.Queries;
import org.ruascope.report.DkimResult;

/** Signatures on own mail, by key. */
final class SignatureCells {
  private static final String AUTH = "dmarc.dkim.auth";
  private static final Set<String> FAILED =
      Set.of(DkimResult.FAIL.word(), DkimResult.PERMERROR.word());

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
        Queries.all(domains, Chosen.believable(), Chosen.own(), Queries.exists(AUTH)),
        List.of(AUTH),
        Asked.SUM,
        cell ->
            AuthResult.of(cell.text(AUTH))
                .filter(auth -> isOwn(auth, cell.domain()))
                .ifPresent(auth -> reader.read(cell.told(), signatures(cell, auth))));
  }

  /** Keys of others, such as services' own, are theirs to mend. */
  private static boolean isOwn(AuthResult auth, String domain) {
    return auth.detail() != null && ("." + auth.domain()).endsWith("." + domain);
  }

  private static Facts.Signatures signatures(Cell cell, AuthResult auth) {
    long messages = cell.found().messages();
    return new Facts.Signatures(
        cell.day(),
        cell.reporter(),
        auth.detail() + "._domainkey." + auth.domain(),
        auth.result().equals(DkimResult.PASS.word()) ? messages : 0,
        FAILED.contains(auth.result()) ? messages : 0);
  }
}
