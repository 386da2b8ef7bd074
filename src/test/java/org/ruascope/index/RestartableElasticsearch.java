package org.ruascope.index;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.ruascope.config.EmbeddedSettings;
import org.ruascope.embedded.EmbeddedElasticsearch;
import org.ruascope.embedded.StartListener;
import org.ruascope.testing.TestElasticsearch;

/** A real server of its own that is stopped and started again, on the same port with its data. */
final class RestartableElasticsearch implements AutoCloseable {
  private static final Path PROGRAMS =
      TestElasticsearch.data("suite").path().resolve("elasticsearch");

  /** Below those that the system gives to clients, one of which might take it meanwhile. */
  private static final int FIRST_PORT = 19_700;

  private final Path files;
  private EmbeddedElasticsearch server;

  RestartableElasticsearch(Path files) {
    this.files = files;
    this.server = start(FIRST_PORT);
  }

  URI url() {
    return server.url();
  }

  /** SIGKILL: it has no time for anything. */
  void kill() throws IOException {
    long guard = Long.parseLong(Files.readAllLines(files.resolve("server")).get(1));
    List<ProcessHandle> processes = ProcessHandle.of(guard).orElseThrow().descendants().toList();
    processes.forEach(ProcessHandle::destroyForcibly);
    awaitEnd(processes);
    server.close();
  }

  /** By looking: to be told of the end of somebody else's child has once taken for ever. */
  private static void awaitEnd(List<ProcessHandle> processes) {
    Instant deadline = Instant.now().plusSeconds(30);
    while (processes.stream().anyMatch(ProcessHandle::isAlive)) {
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException("a killed server lives on");
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  /** SIGTERM: it ends in good order. */
  void terminate() {
    server.close();
  }

  void startAgain() {
    URI url = url();
    server = start(url.getPort());
    if (!server.url().equals(url)) {
      throw new IllegalStateException("somebody took the port of " + url);
    }
  }

  @Override
  public void close() {
    server.close();
  }

  private EmbeddedElasticsearch start(int port) {
    EmbeddedSettings any = TestElasticsearch.settings();
    EmbeddedSettings settings = new EmbeddedSettings(port, any.heapBytes(), any.downloadUrl());
    return EmbeddedElasticsearch.start(settings, PROGRAMS, files, StartListener.SILENT);
  }
}
