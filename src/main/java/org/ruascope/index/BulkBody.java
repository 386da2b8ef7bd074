package org.ruascope.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.transport.endpoints.SimpleEndpoint;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The body of a bulk request, in one piece. The client's own way is to make an object, a JSON
 * generator and three HTTP chunks of each document, which costs both sides more than all else that
 * the client does.
 *
 * @param bytes lines of JSON: an action, and the document that it needs
 */
record BulkBody(BinaryData bytes) {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Of an action with its index and id. */
  private static final int USUAL_BYTES = 100;

  /** All that is looked at; the rest of an answer costs the server and ruascope time. */
  private static final Map<String, String> NEEDED =
      Map.of("filter_path", "took,errors,items.*._index,items.*.status,items.*.error");

  private static final SimpleEndpoint<BulkBody, BulkResponse> BULK =
      new SimpleEndpoint<>(
          "es/bulk",
          body -> "POST",
          body -> "/_bulk",
          body -> Map.of(),
          body -> NEEDED,
          body -> Map.of(),
          BulkBody::bytes,
          BulkResponse._DESERIALIZER);

  static BulkBody of(List<Write> writes) throws IOException {
    long size = writes.stream().mapToLong(write -> write.json().size() + USUAL_BYTES).sum();
    ByteArrayOutputStream body = new ByteArrayOutputStream(Math.toIntExact(size));
    try (JsonGenerator json = FACTORY.createGenerator(body)) {
      json.setRootValueSeparator(null);
      for (Write write : writes) {
        writeAction(write, json);
        json.flush();
        body.write('\n');
        if (!write.isDelete()) {
          write.json().writeTo(body);
          body.write('\n');
        }
      }
    }
    return new BulkBody(BinaryData.of(body.toByteArray(), ContentType.APPLICATION_JSON));
  }

  private static void writeAction(Write write, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart(write.action().word);
    json.writeStringField("_index", write.index());
    json.writeStringField("_id", write.id());
    Write.Version version = write.onlyOver();
    if (version != null) {
      json.writeNumberField("if_seq_no", version.seqNo());
      json.writeNumberField("if_primary_term", version.primaryTerm());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Sends it, and returns the answer in which each document has its item. */
  BulkResponse send(ElasticsearchClient client) throws IOException {
    return client._transport().performRequest(this, BULK, client._transportOptions());
  }
}
