package org.ruascope.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ruascope.report.Renewed;
import org.ruascope.report.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A stored document on its way to be replaced, if it has to be. */
record Replacement(Renewal renewal, Receipt receipt) {
  private static final Logger LOG = LoggerFactory.getLogger(Replacement.class);

  static Replacement send(StoredRecord stored, Renewal renewal, BulkWriter bulk) {
    Receipt receipt = new Receipt();
    ObjectNode document = renewal.document();
    if (document != null) {
      bulk.add(Write.replace(stored, RenewedDocument.bytes(document), receipt));
    }
    return new Replacement(renewal, receipt);
  }

  /**
   * Waits until it is written, or somebody else has written it.
   *
   * @throws UnavailableException when Elasticsearch is away for too long
   */
  Renewed await() {
    receipt.await();
    String refusal = receipt.refusal();
    if (refusal != null) {
      LOG.warn("Elasticsearch refuses to have a record enriched: {}", refusal);
    }
    return receipt.hasConflict() || refusal != null ? renewal.inVain().counts() : renewal.counts();
  }
}
