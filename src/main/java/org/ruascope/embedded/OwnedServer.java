package org.ruascope.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ruascope.config.EmbeddedSettings;
import org.ruascope.report.UnavailableException;

/** The server as the process that started it sees it. */
final class OwnedServer implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofMinutes(3);
  private static final Duration PREDECESSOR_ENDS_WITHIN = Duration.ofSeconds(45);

  private final RunningServer server;
  private final ServerProcess process;
  private final Path stateFile;

  private OwnedServer(RunningServer server, ServerProcess process, Path stateFile) {
    this.server = server;
    this.process = process;
    this.stateFile = stateFile;
  }

  /**
   * Installs, configures, launches, waits, and tells other processes.
   *
   * @param programs where the distribution is unpacked
   * @param directory for data, log and configuration
   * @param stateFile where to tell
   * @throws UnavailableException when it can't be fetched or doesn't start
   */
  static OwnedServer start(
      EmbeddedSettings settings,
      Path programs,
      Path directory,
      Path stateFile,
      StartListener listener)
      throws IOException {
    awaitEndOfPredecessor(stateFile);
    Path home = Distribution.CURRENT.install(programs, settings.downloadUrl(), listener);
    ServerFiles files = new ServerFiles(directory, home);
    int port = FreePort.from(settings.port());
    files.write(port);
    ServiceUser.handOver(directory, List.of(home.resolve("bin/elasticsearch"), java()));
    ServerProcess process = ServerProcess.launch(files, settings.heapBytes());
    RunningServer server = new RunningServer(URI.create("http://127.0.0.1:" + port), process.pid());
    awaitReady(server, process, files, listener);
    server.write(stateFile);
    return new OwnedServer(server, process, stateFile);
  }

  URI url() {
    return server.url();
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(stateFile);
    } catch (IOException e) {
      // Whoever reads it finds that nobody answers there.
    }
    process.close();
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** The server of a ruascope that was killed needs a moment to put its files in order. */
  private static void awaitEndOfPredecessor(Path stateFile) throws IOException {
    Optional<RunningServer> predecessor = RunningServer.read(stateFile);
    if (predecessor.isPresent()) {
      Waiting.forAnswer(
          PREDECESSOR_ENDS_WITHIN,
          waited -> {},
          () ->
              ProcessHandle.of(predecessor.get().pid()).isPresent()
                  ? Optional.empty()
                  : Optional.of(true));
      Files.deleteIfExists(stateFile);
    }
  }

  private static void awaitReady(
      RunningServer server, ServerProcess process, ServerFiles files, StartListener listener)
      throws IOException {
    Optional<Boolean> ready =
        Waiting.forAnswer(
            READY_WITHIN,
            listener::starting,
            () ->
                process.isAlive()
                    ? Optional.of(true).filter(any -> server.isReady())
                    : Optional.of(false));
    if (!ready.orElse(false)) {
      process.close();
      throw new UnavailableException(
          "The embedded Elasticsearch doesn't start; the end of its log:\n" + process.lastWords(),
          "see " + files.log() + ", or set elasticsearch.url to a server of your own",
          null);
    }
  }
}
