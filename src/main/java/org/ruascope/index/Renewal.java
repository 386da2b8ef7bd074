package org.ruascope.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Enrichment;
import org.ruascope.report.Renewed;

/**
 * What comes of enriching a stored record again.
 *
 * @param document to be written; null: it stays as it is
 * @param counts of this one record
 */
record Renewal(@Nullable ObjectNode document, Renewed counts) {
  private static final Renewed UNCHANGED = new Renewed(1, 0, 0, 0);
  private static final Renewed CHANGED = new Renewed(1, 1, 0, 0);
  private static final Renewed PENDING = new Renewed(1, 0, 1, 0);
  private static final Renewed UNANSWERED = new Renewed(1, 0, 0, 1);

  /** What comes of what is known now. */
  static Renewal of(ObjectNode stored, Enrichment found, Instant now) {
    Pending before = Pending.in(stored);
    if (!found.pending()) {
      return of(stored, RenewedDocument.of(stored, found, null), CHANGED, UNCHANGED);
    }
    if (before == null) {
      return new Renewal(null, UNANSWERED); // to know it from then is better than not at all
    }
    Pending after = before.again(now);
    Renewed counts = after.due() == null ? UNANSWERED : PENDING;
    return of(stored, RenewedDocument.of(stored, found, after), counts, counts);
  }

  private static Renewal of(
      ObjectNode stored, ObjectNode renewed, Renewed ifOther, Renewed ifSame) {
    return renewed.equals(stored) ? new Renewal(null, ifSame) : new Renewal(renewed, ifOther);
  }

  /** Somebody else has written it meanwhile, and knows as much: it is only looked at. */
  Renewal inVain() {
    return new Renewal(null, UNCHANGED);
  }
}
