package org.ruascope.index;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way through {@link FlakyProxy}: passed on to Elasticsearch or not, and answered
 * by its answer or another.
 */
final class Call {
  private final HttpExchange exchange;
  private final Upstream upstream;
  private final byte[] body;

  Call(HttpExchange exchange, Upstream upstream) throws IOException {
    this.exchange = exchange;
    this.upstream = upstream;
    this.body = exchange.getRequestBody().readAllBytes();
  }

  /** What a request line says. */
  String line() {
    return exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
  }

  byte[] body() {
    return body;
  }

  /** Asks Elasticsearch. */
  Answer pass() throws IOException {
    return pass(body);
  }

  /** Asks Elasticsearch something else instead. */
  Answer pass(byte[] otherBody) throws IOException {
    return upstream.ask(
        exchange.getRequestMethod(),
        exchange.getRequestURI(),
        exchange.getRequestHeaders().getFirst("Content-Type"),
        exchange.getRequestHeaders().getFirst("Accept"),
        otherBody);
  }

  void answer(Answer answer) throws IOException {
    head(answer);
    try (exchange) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  /** Begins an answer, and breaks the line in the middle of it. */
  void answerHalf(Answer answer) throws IOException {
    head(answer);
    try {
      exchange.getResponseBody().write(answer.body(), 0, answer.body().length / 2);
      exchange.getResponseBody().flush();
    } finally {
      hangUp();
    }
  }

  /** What the client makes of a head that ends too early. */
  void answerWithoutType() throws IOException {
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  /** Breaks the line without an answer. */
  void hangUp() {
    exchange.close();
  }

  private void head(Answer answer) throws IOException {
    exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
    exchange.getResponseHeaders().add("Content-Type", answer.contentType());
    int length = answer.body().length;
    exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
  }

  /**
   * An HTTP answer.
   *
   * @param status of HTTP
   * @param contentType as it says itself
   * @param text of its body
   */
  record Answer(int status, String contentType, String text) {
    byte[] body() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Elasticsearch behind the proxy. */
  @FunctionalInterface
  interface Upstream {
    Answer ask(
        String method, URI path, @Nullable String contentType, @Nullable String accept, byte[] body)
        throws IOException;
  }
}
