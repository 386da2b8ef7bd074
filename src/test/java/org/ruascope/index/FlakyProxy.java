package org.ruascope.index;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ruascope.index.Call.Answer;

/** Stands before Elasticsearch; with bulk requests goes wrong what it is told. */
final class FlakyProxy implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Deque<Fault> faults = new ConcurrentLinkedDeque<>();
  private final Queue<String> bulks = new ConcurrentLinkedQueue<>();
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private final URI target;
  private final HttpServer server;
  private volatile int maxBytes = Integer.MAX_VALUE;

  FlakyProxy(URI target) throws IOException {
    this(target, 0);
  }

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

  /** What goes wrong with the next bulk requests, one after the other. */
  void next(Fault... next) {
    faults.addAll(List.of(next));
  }

  /** The same goes wrong that often. */
  void next(int times, Fault fault) {
    IntStream.range(0, times).forEach(i -> faults.add(fault));
  }

  /** Nothing goes wrong any more. */
  void recover() {
    faults.clear();
  }

  /** Refuses larger bulk requests, as proxies do. */
  void limitBytes(int bytes) {
    maxBytes = bytes;
  }

  /** How many bulk requests came. */
  int bulks() {
    return bulks.size();
  }

  /** How many documents of an index bulk requests had. */
  long documents(String index) {
    return bulks.stream()
        .flatMap(String::lines)
        .filter(line -> line.contains("\"_index\":\"" + index))
        .count();
  }

  /** How many requests of a kind came: {@code "POST /_mget"}. */
  long requests(String line) {
    return requests.stream().filter(line::equals).count();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    http.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Call call = new Call(exchange, this::ask);
    requests.add(call.line());
    fault(call).befall(call);
  }

  private Fault fault(Call call) {
    if (!call.line().endsWith("_bulk")) {
      return Fault.none();
    }
    bulks.add(new String(call.body(), StandardCharsets.UTF_8));
    if (call.body().length > maxBytes) {
      return Fault.status(413);
    }
    Fault fault = faults.poll();
    return fault == null ? Fault.none() : fault;
  }

  private Answer ask(
      String method, URI path, @Nullable String contentType, @Nullable String accept, byte[] body)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.resolve(path))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    if (accept != null) {
      request.header("Accept", accept);
    }
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      String type = answer.headers().firstValue("Content-Type").orElse("application/json");
      return new Answer(answer.statusCode(), type, answer.body());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
