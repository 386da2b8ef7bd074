package org.ruascope.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Dovecot of the test's own: a child process with its own configuration, ports and mails below a
 * folder. Any user may log in with {@link #PASSWORD}. Mails lie in {@link #maildir Maildirs}, where
 * tests put them and look for them.
 */
public final class DovecotServer implements AutoCloseable {

  /** Of every user. */
  public static final String PASSWORD = "correct-horse";

  private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path folder;
  private final DovecotOptions options;
  private final int port;
  private final int tlsPort;
  private final Process process;

  private DovecotServer(Path folder, DovecotOptions options) throws IOException {
    this.folder = folder;
    this.options = options;
    this.port = freePort();
    this.tlsPort = freePort();
    this.process = start();
    awaitListening();
  }

  /** Skips the test where Dovecot isn't installed. */
  public static void assumeInstalled() {
    assumeTrue(
        Files.isExecutable(PROGRAM),
        "Dovecot isn't installed (package dovecot-imapd): run ./test, which installs it");
  }

  /** Starts one; skips the test where Dovecot isn't installed. */
  public static DovecotServer start(Path folder, DovecotOptions options) {
    assumeInstalled();
    try {
      return new DovecotServer(folder, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For plain text and STARTTLS. */
  public int port() {
    return port;
  }

  /** For TLS. */
  public int tlsPort() {
    return tlsPort;
  }

  /**
   * The mails of a user on disk.
   *
   * @param name as Dovecot names its folders, {@code .DMARC.processed}; empty for INBOX
   */
  public TestMaildir maildir(String user, String name) {
    return new TestMaildir(home(user).resolve("mail").resolve(name), DovecotConfiguration.OWNER);
  }

  private Path home(String user) {
    return folder.resolve("home").resolve(user);
  }

  /** What the server logged. */
  public String log() {
    try {
      return Files.readString(folder.resolve("dovecot.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process start() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    DovecotConfiguration.OWNER.own(home);
    Path configuration = folder.resolve("dovecot.conf");
    String version = Commands.run(List.of(PROGRAM.toString(), "--version"));
    Files.writeString(
        configuration, new DovecotConfiguration(folder, port, tlsPort, options).text(version));
    return new ProcessBuilder(PROGRAM.toString(), "-F", "-c", configuration.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("dovecot.out").toFile())
        .start();
  }

  private void awaitListening() throws IOException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!listens()) {
      if (!process.isAlive() || Instant.now().isAfter(deadline)) {
        close();
        throw new IOException(
            "Dovecot doesn't start: " + Files.readString(folder.resolve("dovecot.out")));
      }
      pause();
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
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

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
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
