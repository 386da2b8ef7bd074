package org.ruascope.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/** An HTTP server that answers as it is told, well or badly, and keeps what it was asked. */
public final class HookServer implements AutoCloseable {

  /**
   * A request.
   *
   * @param head its first line and its fields
   * @param body as text
   */
  public record Request(String head, String body) {

    /** The value of a field; empty if there is none. */
    public String field(String name) {
      return head.lines()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  /** Answers one request. */
  @FunctionalInterface
  public interface Answer {
    /** Writes whatever it is. */
    void write(OutputStream out) throws IOException, InterruptedException;
  }

  private final String scheme;
  private final LoopbackServer server;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Request> requests = new ArrayList<>();

  /**
   * Starts.
   *
   * @param answers one after the other; the last is given again and again
   */
  public HookServer(Answer... answers) {
    this("http", ServerSocketFactory.getDefault(), answers);
  }

  private HookServer(String scheme, ServerSocketFactory sockets, Answer... answers) {
    this.scheme = scheme;
    this.answers.addAll(List.of(answers));
    this.server = new LoopbackServer(sockets, this::serve);
  }

  /** The same, over TLS. */
  public static HookServer withTls(SSLContext context, Answer... answers) {
    return new HookServer("https", context.getServerSocketFactory(), answers);
  }

  /** A whole answer: {@code 429 Too Many Requests}, fields with CRLF after each, and a body. */
  public static Answer answer(String status, String fields, String body) {
    String text =
        "HTTP/1.1 %s\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n%s"
            .formatted(status, fields, body.getBytes(StandardCharsets.UTF_8).length, body);
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Where it is. */
  public String url(String path) {
    return scheme + "://localhost:" + server.port() + path;
  }

  /** What it was asked so far. */
  public synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  private void serve(Socket line) throws IOException, InterruptedException {
    Request request = read(new BufferedInputStream(line.getInputStream()));
    next(request).write(line.getOutputStream());
    line.getOutputStream().flush();
  }

  private synchronized Answer next(Request request) {
    requests.add(request);
    return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
  }

  private static Request read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("nobody asks");
      }
      head.append((char) next);
    }
    Request alone = new Request(head.toString(), "");
    String length = alone.field("Content-Length");
    byte[] body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
    return new Request(alone.head(), new String(body, StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.close();
  }
}
