package org.ruascope.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.ruascope.e2e.Program;

/** The page of {@code ruascope run}, which has no mailbox, on an Elasticsearch of the test's. */
final class ServedPage implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Program program;
  private final URI url;

  private ServedPage(Program program, URI url) {
    this.program = program;
    this.url = url;
  }

  /** Stores reports, as users do who have them in files; each is accepted. */
  static void ingest(Path folder, URI elasticsearch, Path reports) {
    try (Program program =
        Program.start(
            folder, settings(folder, elasticsearch), nothing(), "ingest", reports.toString())) {
      assertThat(program.exitCode(PATIENCE)).as(program.toString()).isZero();
    }
  }

  /** Starts it, and waits until the page is served. All that it writes goes below the folder. */
  static ServedPage start(Path folder, URI elasticsearch) {
    int port = freePort();
    Map<String, String> settings = settings(folder, elasticsearch);
    settings.put("RUASCOPE_WEB_PORT", Integer.toString(port));
    Program program = Program.start(folder, settings, nothing(), "run");
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!answers(port)) {
      assertThat(Instant.now()).as(program.toString()).isBefore(deadline);
    }
    return new ServedPage(program, URI.create("http://127.0.0.1:" + port + "/"));
  }

  private static Map<String, String> settings(Path folder, URI elasticsearch) {
    return new HashMap<>(
        Map.of(
            "RUASCOPE_ELASTICSEARCH_URL", elasticsearch.toString(),
            "RUASCOPE_DATA_PATH", folder.resolve("data").toString(),
            "RUASCOPE_JAVA_OPTS", "-XX:TieredStopAtLevel=1"));
  }

  private static Path nothing() {
    return Path.of("/dev/null");
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A view's address. */
  URI at(String view) {
    return url.resolve(view);
  }

  @Override
  public void close() {
    program.close();
  }
}
