package org.ruascope.index;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before Elasticsearch and gives answers of its own as often as it is told. */
final class FlakyProxy implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger bulks = new AtomicInteger();
  private final URI target;
  private final HttpServer server;
  private volatile int status = 503;
  private volatile int maxBytes = Integer.MAX_VALUE;

  FlakyProxy(URI target, int port) throws IOException {
    this.target = target;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Answers the next bulk requests with a status instead of passing them on. */
  void failNextBulks(int times, int status) {
    this.status = status;
    failures.set(times);
  }

  /** Refuses larger requests, as proxies do. */
  void limitBytes(int bytes) {
    maxBytes = bytes;
  }

  /** How many bulk requests came. */
  int bulks() {
    return bulks.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    http.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    boolean bulk = exchange.getRequestURI().getPath().endsWith("_bulk");
    if (bulk) {
      bulks.incrementAndGet();
    }
    if (body.length > maxBytes) {
      answer(exchange, 413, "<html>too large</html>".getBytes(StandardCharsets.US_ASCII));
    } else if (bulk && failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      answer(exchange, status, new byte[0]);
    } else {
      pass(exchange, body);
    }
  }

  private void pass(HttpExchange exchange, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    for (String header : new String[] {"Content-Type", "Accept"}) {
      exchange
          .getRequestHeaders()
          .getOrDefault(header, List.of())
          .forEach(value -> request.header(header, value));
    }
    HttpResponse<byte[]> response = send(request.build());
    exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
    response
        .headers()
        .firstValue("Content-Type")
        .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
    answer(exchange, response.statusCode(), response.body());
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
