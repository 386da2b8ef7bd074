package org.ruascope.query.overview;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import org.ruascope.query.Dimension;
import org.ruascope.query.Queries;

/** Whose mail it is: words of {@link org.ruascope.report.Verdict.Kind}. */
final class Verdicts {
  static final String MISALIGNED = "misaligned";
  static final String UNKNOWN = "unknown";

  private static final String COMPLIANT = "compliant";

  private Verdicts() {}

  /** Records of a domain's own mail: not strangers', and not what others have passed on. */
  static Query isOwn() {
    return Queries.any(Dimension.VERDICT.field(), List.of(COMPLIANT, MISALIGNED));
  }
}
