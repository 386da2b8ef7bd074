package org.ruascope.embedded;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A server that runs, as told to other ruascope processes by a file.
 *
 * @param url where it listens
 * @param pid of its process
 */
record RunningServer(URI url, long pid) {
  private static final int TIMEOUT_MILLIS = 5_000;

  /** What the last one that started left; it may be gone since. */
  static Optional<RunningServer> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    return Optional.of(new RunningServer(URI.create(lines.get(0)), Long.parseLong(lines.get(1))));
  }

  /** Moves into place, so that nobody reads half of it. */
  void write(Path file) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    Files.write(temporary, List.of(url.toString(), Long.toString(pid)));
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whether it serves: its indices from before are open again. */
  boolean isReady() {
    try {
      URI health = url.resolve("/_cluster/health?wait_for_status=yellow&timeout=1s");
      HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }
}
