package org.ruascope.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruascope.config.WebAccess;
import org.ruascope.config.WebSettings;

/** A page that is served on a free port, and asked byte by byte. */
final class Served implements AutoCloseable {
  private final WebServer server;

  private Served(WebServer server) {
    this.server = server;
  }

  static Served to(WebAccess access, Resource... resources) {
    return to(access, List.of(), resources);
  }

  static Served to(WebAccess access, List<Deed> deeds, Resource... resources) {
    WebSettings settings =
        new WebSettings(
            true,
            "127.0.0.1",
            0,
            URI.create("https://dmarc.example.com"),
            List.of("dmarc.example.com"),
            access,
            Duration.ofSeconds(10));
    return new Served(WebServer.start(settings, List.of(resources), deeds, InstantSource.system()));
  }

  static Served toAnyone(Resource... resources) {
    return to(WebAccess.ANYONE, resources);
  }

  WebServer server() {
    return server;
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(server.url().getHost(), server.url().getPort());
    socket.setSoTimeout(30_000);
    return socket;
  }

  /** Asks with a Host field of this machine's, and these. */
  Answer get(String path, String... fields) throws IOException {
    return ask("GET", path, fields);
  }

  Answer ask(String method, String path, String... fields) throws IOException {
    String more = fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n";
    return send(
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + more
            + "\r\n");
  }

  /** Posts JSON, with these fields. */
  Answer post(String path, String json, String... fields) throws IOException {
    Stream<String> own =
        Stream.of(
            "POST " + path + " HTTP/1.1",
            "Host: localhost",
            "Connection: close",
            "Content-Length: " + json.getBytes(StandardCharsets.UTF_8).length);
    String head = Stream.concat(own, Stream.of(fields)).collect(Collectors.joining("\r\n"));
    return send(head + "\r\n\r\n" + json);
  }

  /** Sends this, and reads until the other side is done. */
  Answer send(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /**
   * What comes back.
   *
   * @param head status line and fields
   */
  record Answer(int status, String head, String body) {
    static Answer of(String text) {
      String[] parts = text.split("\r\n\r\n", 2);
      return new Answer(
          Integer.parseInt(parts[0].split(" ", 3)[1]), parts[0], parts.length > 1 ? parts[1] : "");
    }

    /** Of a field; empty if it isn't there. */
    String field(String name) {
      return head.lines()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
