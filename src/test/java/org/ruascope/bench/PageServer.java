package org.ruascope.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The installed program, serving the page. */
final class PageServer implements AutoCloseable {
  private static final Path LAUNCHER = Path.of("target", "dist", "ruascope").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final int port;

  private PageServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it, and waits until it listens. */
  static PageServer start(URI elasticsearch, Path data) throws IOException {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(LAUNCHER.toString(), "run")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(variable -> variable.startsWith("RUASCOPE_"));
    builder.environment().put("RUASCOPE_ELASTICSEARCH_URL", elasticsearch.toString());
    builder.environment().put("RUASCOPE_DATA_PATH", data.toString());
    builder.environment().put("RUASCOPE_GEO_DOWNLOAD", "no");
    builder.environment().put("RUASCOPE_DNS_ENABLED", "no");
    builder.environment().put("RUASCOPE_ALERTS_ENABLED", "no"); // it would look meanwhile
    builder.environment().put("RUASCOPE_WEB_PORT", Integer.toString(port));
    PageServer server = new PageServer(builder.start(), port);
    server.awaitListening();
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitListening() throws IOException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!listens()) {
      if (!process.isAlive() || Instant.now().isAfter(deadline)) {
        close();
        throw new IOException("the page isn't served");
      }
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  @Override
  public void close() {
    process.destroy();
  }
}
