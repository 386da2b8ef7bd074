package org.ruascope.testing;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Somebody else's server as a child process of the test. */
final class ChildServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Process process;

  private ChildServer(Process process) {
    this.process = process;
  }

  /**
   * Starts one, and waits until it listens.
   *
   * @param output what it prints goes there
   * @throws IOException when it doesn't start, with what it printed
   */
  static ChildServer start(InetSocketAddress address, Path output, String... command)
      throws IOException {
    ChildServer server =
        new ChildServer(
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start());
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!listens(address)) {
      if (!server.process.isAlive() || Instant.now().isAfter(deadline)) {
        server.close();
        throw new IOException(command[0] + " doesn't start: " + Files.readString(output));
      }
      pause();
    }
    return server;
  }

  private static boolean listens(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address, 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A port that nobody has, for TCP and UDP. */
  static int freePort() throws IOException {
    try (ServerSocket tcp = new ServerSocket(0);
        DatagramSocket udp = new DatagramSocket(tcp.getLocalPort())) {
      return udp.getLocalPort();
    }
  }

  /** Ends it, with all that it has started. */
  @Override
  public void close() {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroy();
    started.forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
