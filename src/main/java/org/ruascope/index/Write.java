package org.ruascope.index;

import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import org.jspecify.annotations.Nullable;

/**
 * One document to be written.
 *
 * @param action what to do with it
 * @param index where
 * @param id under which id
 * @param json the document in UTF-8, on one line; empty where there is none
 * @param onlyOver what must stand there, or it is a conflict; null: whatever does
 * @param receipt told what became of it
 */
record Write(
    Action action,
    String index,
    String id,
    BinaryData json,
    @Nullable Version onlyOver,
    Receipt receipt) {
  private static final BinaryData NONE = binary(new byte[0]);

  /** What a bulk request does with a document. */
  enum Action {
    /** Writes over what stands there. */
    INDEX("index"),
    /** Leaves alone what stands there; that is a conflict then. */
    CREATE("create"),
    /** Changes fields of what stands there, if there is anything. */
    UPDATE("update"),
    /** Takes a document back, if it is there. */
    DELETE("delete");

    /** In the API. */
    final String word;

    Action(String word) {
      this.word = word;
    }
  }

  /** By which Elasticsearch knows whether a document is still the same. */
  record Version(long seqNo, long primaryTerm) {}

  static Write index(String index, String id, byte[] json, Receipt receipt) {
    return new Write(Action.INDEX, index, id, binary(json), null, receipt);
  }

  /** Writes over what stands there if that is still the same. */
  static Write replace(StoredRecord stored, byte[] json, Receipt receipt) {
    return new Write(
        Action.INDEX, stored.index(), stored.id(), binary(json), stored.version(), receipt);
  }

  static Write create(String index, String id, byte[] json, Receipt receipt) {
    return new Write(Action.CREATE, index, id, binary(json), null, receipt);
  }

  static Write update(String index, String id, byte[] json, Receipt receipt) {
    return new Write(Action.UPDATE, index, id, binary(json), null, receipt);
  }

  static Write delete(String index, String id, Receipt receipt) {
    return new Write(Action.DELETE, index, id, NONE, null, receipt);
  }

  private static BinaryData binary(byte[] json) {
    return BinaryData.of(json, ContentType.APPLICATION_JSON);
  }

  /** Whether it needs an index that is there. */
  boolean makesDocument() {
    return action == Action.INDEX || action == Action.CREATE;
  }

  boolean isDelete() {
    return action == Action.DELETE;
  }
}
