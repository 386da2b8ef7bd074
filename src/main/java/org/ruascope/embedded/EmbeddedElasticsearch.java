package org.ruascope.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.ruascope.config.DataSettings;
import org.ruascope.config.EmbeddedSettings;
import org.ruascope.report.UnavailableException;

/**
 * Elasticsearch for those who configured none: on loopback, without login, its data below {@code
 * data.path}. One ruascope process owns it; others that are started meanwhile use it as well, until
 * the owner ends. It ends with its owner, also when that is killed.
 */
public final class EmbeddedElasticsearch implements AutoCloseable {
  private static final Duration OTHER_READY_WITHIN = Duration.ofMinutes(4);

  private final URI url;
  private final Runnable stop;

  private EmbeddedElasticsearch(URI url, Runnable stop) {
    this.url = url;
    this.stop = stop;
  }

  /**
   * Fetches Elasticsearch if this is the first time, starts it and waits until it is ready.
   *
   * @return the server; close it to stop it
   * @throws UnavailableException when it can't be fetched or started
   */
  public static EmbeddedElasticsearch start(
      EmbeddedSettings settings, DataSettings data, StartListener listener) {
    Path directory = data.path().resolve("elasticsearch");
    return start(settings, directory, directory, listener);
  }

  /**
   * The same with data apart from the program files.
   *
   * @param programs where the distribution is unpacked, once for all who name this folder
   * @param files where the server keeps its data, log and configuration
   */
  public static EmbeddedElasticsearch start(
      EmbeddedSettings settings, Path programs, Path files, StartListener listener) {
    Path directory = files.toAbsolutePath().normalize();
    try {
      Files.createDirectories(directory);
      return Waiting.forAnswer(
              OTHER_READY_WITHIN,
              listener::starting,
              () ->
                  startOrJoin(settings, programs.toAbsolutePath().normalize(), directory, listener))
          .orElseThrow(() -> silent(directory));
    } catch (IOException e) {
      throw new UnavailableException(
          "The embedded Elasticsearch can't use " + directory + ": " + e,
          "set data.path to a directory that can be written to",
          e);
    }
  }

  /** The server's address. */
  public URI url() {
    return url;
  }

  /** Stops the server if this process started it; its data stay. */
  @Override
  public void close() {
    stop.run();
  }

  /** Empty while another process owns it and isn't ready. */
  private static Optional<EmbeddedElasticsearch> startOrJoin(
      EmbeddedSettings settings, Path programs, Path directory, StartListener listener)
      throws IOException {
    Path stateFile = directory.resolve("server");
    Optional<OwnerLock> lock = OwnerLock.tryAcquire(directory.resolve("lock"));
    if (lock.isPresent()) {
      return Optional.of(start(settings, programs, directory, stateFile, lock.get(), listener));
    }
    return RunningServer.read(stateFile)
        .filter(RunningServer::isReady)
        .map(other -> new EmbeddedElasticsearch(other.url(), () -> {}));
  }

  private static EmbeddedElasticsearch start(
      EmbeddedSettings settings,
      Path programs,
      Path directory,
      Path stateFile,
      OwnerLock lock,
      StartListener listener)
      throws IOException {
    try {
      OwnedServer server = OwnedServer.start(settings, programs, directory, stateFile, listener);
      return new EmbeddedElasticsearch(
          server.url(),
          () -> {
            server.close();
            lock.close();
          });
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static UnavailableException silent(Path directory) {
    return new UnavailableException(
        "Another ruascope process owns " + directory + ", and its Elasticsearch doesn't answer",
        "wait until it has started, or stop it",
        null);
  }
}
