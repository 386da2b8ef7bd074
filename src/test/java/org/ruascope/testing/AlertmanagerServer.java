package org.ruascope.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Prometheus Alertmanager of the test's own, as a child process. It tells nobody anything. */
public final class AlertmanagerServer implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/prometheus-alertmanager");
  private static final String SILENT =
      """
      route:
        receiver: nobody
      receivers:
        - name: nobody
      """;

  private final int port;
  private final ChildServer server;

  private AlertmanagerServer(Path folder) throws IOException {
    this.port = ChildServer.freePort();
    this.server =
        ChildServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
            folder.resolve("log"),
            PROGRAM.toString(),
            "--config.file=" + Files.writeString(folder.resolve("alertmanager.yml"), SILENT),
            "--storage.path=" + folder.resolve("data"),
            "--web.listen-address=127.0.0.1:" + port,
            "--cluster.listen-address=");
  }

  /** Starts one; skips the test where Alertmanager isn't installed. */
  public static AlertmanagerServer start(Path folder) {
    assumeTrue(
        Files.isExecutable(PROGRAM),
        "Alertmanager isn't installed (package prometheus-alertmanager): run ./test, which"
            + " installs it");
    try {
      return new AlertmanagerServer(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    server.close();
  }
}
