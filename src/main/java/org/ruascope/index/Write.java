package org.ruascope.index;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;

/**
 * One document to be written.
 *
 * @param index where
 * @param operation what to do with it
 * @param bytes its size
 * @param receipt told what became of it
 */
record Write(String index, BulkOperation operation, int bytes, Receipt receipt) {

  /** Writes over what stands there. */
  static Write index(String index, String id, byte[] json, Receipt receipt) {
    BulkOperation operation =
        BulkOperation.of(bulk -> bulk.index(op -> op.index(index).id(id).document(binary(json))));
    return new Write(index, operation, json.length, receipt);
  }

  /** Leaves alone what stands there; that is a conflict then. */
  static Write create(String index, String id, byte[] json, Receipt receipt) {
    BulkOperation operation =
        BulkOperation.of(bulk -> bulk.create(op -> op.index(index).id(id).document(binary(json))));
    return new Write(index, operation, json.length, receipt);
  }

  /** Takes a document back, if it is there. */
  static Write delete(String index, String id, Receipt receipt) {
    BulkOperation operation = BulkOperation.of(bulk -> bulk.delete(op -> op.index(index).id(id)));
    return new Write(index, operation, 0, receipt);
  }

  private static BinaryData binary(byte[] json) {
    return BinaryData.of(json, ContentType.APPLICATION_JSON);
  }
}
