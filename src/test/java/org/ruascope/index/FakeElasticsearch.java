package org.ruascope.index;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;

/** Answers everything alike. */
final class FakeElasticsearch implements AutoCloseable {
  private final HttpServer server;
  private final String scheme;
  private final boolean genuine;
  private final int status;
  private final String body;

  private FakeElasticsearch(
      HttpServer server, String scheme, boolean genuine, int status, String body) {
    this.server = server;
    this.scheme = scheme;
    this.genuine = genuine;
    this.status = status;
    this.body = body;
    server.createContext("/", this::answer);
    server.start();
  }

  static FakeElasticsearch answering(int status, String body) throws IOException {
    return new FakeElasticsearch(HttpServer.create(anyPort(), 0), "http", true, status, body);
  }

  /** What {@code GET _nodes/_local/http} answers. */
  static FakeElasticsearch ofVersion(String version) throws IOException {
    return answering(200, nodes(version));
  }

  /** The same on a certain port. */
  static FakeElasticsearch ofVersion(String version, int port) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    return new FakeElasticsearch(HttpServer.create(address, 0), "http", true, 200, nodes(version));
  }

  static FakeElasticsearch somethingElse() throws IOException {
    return new FakeElasticsearch(HttpServer.create(anyPort(), 0), "http", false, 200, "{}");
  }

  static FakeElasticsearch withTls(SSLContext context) throws IOException {
    HttpsServer server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new FakeElasticsearch(server, "https", true, 200, nodes("9.5.3"));
  }

  URI url() {
    return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    if (genuine) {
      exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
    }
    try (exchange) {
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static String nodes(String version) {
    return "{\"nodes\":{\"x\":{\"version\":\"%s\"}}}".formatted(version);
  }
}
