package org.ruascope.index;

import co.elastic.clients.transport.TransportOptions;
import co.elastic.clients.transport.http.TransportHttpClient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Sends each request's body in one piece. The client has three pieces for each document of a bulk
 * request, and each would be an HTTP chunk of its own, which costs both sides more than the rest of
 * what the client does.
 *
 * @param client sends them
 */
record WholeBodies(TransportHttpClient client) implements TransportHttpClient {

  @Override
  public TransportOptions createOptions(@Nullable TransportOptions options) {
    return client.createOptions(options);
  }

  @Override
  public Response performRequest(
      String endpoint, @Nullable Node node, Request request, TransportOptions options)
      throws IOException {
    return client.performRequest(endpoint, node, whole(request), options);
  }

  @Override
  public CompletableFuture<Response> performRequestAsync(
      String endpoint, @Nullable Node node, Request request, TransportOptions options) {
    return client.performRequestAsync(endpoint, node, whole(request), options);
  }

  @Override
  public void close() throws IOException {
    client.close();
  }

  private static Request whole(Request request) {
    Iterable<ByteBuffer> body = request.body();
    return body == null
        ? request
        : new Request(
            request.method(),
            request.path(),
            request.queryParams(),
            request.headers(),
            List.of(joined(StreamSupport.stream(body.spliterator(), false).toList())));
  }

  private static ByteBuffer joined(List<ByteBuffer> pieces) {
    ByteBuffer whole = ByteBuffer.allocate(pieces.stream().mapToInt(ByteBuffer::remaining).sum());
    pieces.forEach(piece -> whole.put(piece.duplicate()));
    return whole.flip();
  }
}
