package org.ruascope.query.history;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import org.ruascope.query.Dimension;
import org.ruascope.query.Queries;
import org.ruascope.report.Verdict.Kind;

/** Which records count. */
final class Chosen {
  static final String FAILED = "failed";

  private Chosen() {}

  /** Mail whose sender is of interest, by reports that may be true. */
  static Query believable() {
    return Queries.all(
        Queries.not(Queries.isTrue("dmarc.verdict.ignored")),
        Queries.not(Queries.is(Dimension.AUTHENTICITY.field(), FAILED)));
  }

  /** One's own mail. */
  static Query own() {
    return Queries.is(Dimension.VERDICT, Kind.COMPLIANT, Kind.MISALIGNED);
  }

  /** Of some domains. */
  static Query of(List<String> domains) {
    return Queries.any(Cells.DOMAIN, domains);
  }
}
