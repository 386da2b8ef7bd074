package org.ruascope.report;

import java.util.List;

/**
 * Deliveries that go down the pipeline together, so that Elasticsearch is asked seldom and waited
 * for once.
 *
 * @param deliveries in the order of their source
 */
public record Batch(List<Delivery> deliveries) {
  public Batch {
    deliveries = List.copyOf(deliveries);
  }
}
