package org.ruascope.report;

import java.util.List;

/**
 * A delivery and the documents found in it.
 *
 * @param delivery as received
 * @param documents at least one; a delivery without any report has one {@link Document.Other}
 */
public record Unpacked(Delivery delivery, List<Document> documents) {
  public Unpacked {
    documents = List.copyOf(documents);
  }
}
