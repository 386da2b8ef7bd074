package org.ruascope.index;

import java.util.List;
import org.ruascope.report.Delivery;

/**
 * A delivery whose records are on their way to Elasticsearch. Only {@link Indexer#commit} can do
 * something with it.
 */
public final class Staged {
  private final Delivery delivery;
  private final List<StagedFinding> findings;

  Staged(Delivery delivery, List<StagedFinding> findings) {
    this.delivery = delivery;
    this.findings = List.copyOf(findings);
  }

  Delivery delivery() {
    return delivery;
  }

  List<StagedFinding> findings() {
    return findings;
  }
}
