package org.ruascope.kibana;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;

/** Answers as a test says, and keeps what it was asked. */
final class FakeKibana implements AutoCloseable {
  static final String STATUS = "/api/status";
  static final String IMPORT = "/api/saved_objects/_import";

  /** All went well, in short. */
  static final String IMPORTED =
      "{\"success\":true,\"successCount\":1,\"successResults\":[{\"type\":\"dashboard\","
          + "\"id\":\"ruascope-overview\",\"meta\":{\"title\":\"DMARC overview\"}}]}";

  private final HttpServer server;
  private final Map<String, Reply> replies = new HashMap<>();
  private final CountDownLatch end = new CountDownLatch(1);
  final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
  final List<String> logins = Collections.synchronizedList(new ArrayList<>());

  private record Reply(int status, String location, String body) {}

  private FakeKibana(HttpServer server) {
    this.server = server;
    server.createContext("/", this::handle);
    server.start();
    answer(STATUS, 200, "{\"version\":{\"number\":\"9.5.3\"},\"status\":{}}");
    answer(IMPORT, 200, IMPORTED);
  }

  static FakeKibana start() throws IOException {
    return new FakeKibana(HttpServer.create(anyPort(), 0));
  }

  static FakeKibana withTls(SSLContext context) throws IOException {
    HttpsServer server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new FakeKibana(server);
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  URI url() {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
  }

  void answer(String path, int status, String body) {
    replies.put(path, new Reply(status, "", body));
  }

  void redirect(String path, String location) {
    replies.put(path, new Reply(302, location, ""));
  }

  /** Takes the question, and says nothing. */
  void keepSilent(String path) {
    replies.remove(path);
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    logins.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    Reply reply = replies.get(exchange.getRequestURI().getPath());
    if (reply == null) {
      awaitEnd();
    } else {
      send(exchange, reply);
    }
    exchange.close();
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    if (!reply.location().isEmpty()) {
      exchange.getResponseHeaders().add("Location", reply.location());
    }
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}
