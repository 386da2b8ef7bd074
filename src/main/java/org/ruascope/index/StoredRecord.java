package org.ruascope.index;

import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * A document of {@code dmarc-records} as it was when somebody looked.
 *
 * @param version by which Elasticsearch knows whether it is still the same
 */
record StoredRecord(String index, String id, Write.Version version, ObjectNode document) {

  static StoredRecord of(Hit<ObjectNode> hit) {
    return new StoredRecord(
        hit.index(),
        Objects.requireNonNull(hit.id()),
        new Write.Version(
            Objects.requireNonNull(hit.seqNo()), Objects.requireNonNull(hit.primaryTerm())),
        Objects.requireNonNull(hit.source()));
  }
}
