package org.ruascope.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Postfix of the test's own: a child process with its own configuration, ports and mails below a
 * folder. It demands a login, and takes mail to example.org: but for grey@ and gone@ there, which
 * it refuses for now and for ever.
 */
public final class PostfixServer implements AutoCloseable {

  /** Of the one user. */
  public static final String USER = "ruascope@example.com";

  /** Of the one user. */
  public static final String PASSWORD = "correct-horse";

  private static final Path PROGRAM = Path.of("/usr/sbin/postfix");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path folder;
  private final SaslServer logins;
  private final int port;
  private final int tlsPort;
  private final Process process;

  private PostfixServer(Path folder, TestCertificates.Issued certificate) throws IOException {
    this.folder = folder;
    this.logins = new SaslServer(USER, PASSWORD);
    this.port = freePort();
    this.tlsPort = freePort();
    this.process = start(certificate);
    awaitListening();
  }

  /** Starts one; skips the test where Postfix isn't installed or may not be started. */
  public static PostfixServer start(Path folder, TestCertificates.Issued certificate) {
    assumeTrue(
        Files.isExecutable(PROGRAM),
        "Postfix isn't installed (package postfix): run ./test, which installs it");
    assumeTrue(FileOwner.ofThisProcess().root(), "only root may start a Postfix");
    try {
      return new PostfixServer(folder, certificate);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For STARTTLS. */
  public int port() {
    return port;
  }

  /** For TLS. */
  public int tlsPort() {
    return tlsPort;
  }

  /** The mails that have been delivered. */
  public List<String> mails() {
    try (Stream<Path> files = Files.list(folder.resolve("mail/box/new"))) {
      return files.map(PostfixServer::read).toList();
    } catch (IOException e) {
      return List.of(); // there is no such folder before the first mail
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process start(TestCertificates.Issued certificate) throws IOException {
    for (String name : List.of("etc", "queue", "data", "mail")) {
      Files.createDirectories(folder.resolve(name));
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    FileSystem system = folder.getFileSystem();
    Files.setOwner(
        folder.resolve("data"),
        system.getUserPrincipalLookupService().lookupPrincipalByName("postfix"));
    FileOwner.ofThisProcess().own(folder.resolve("mail"));
    PostfixConfiguration configuration =
        new PostfixConfiguration(folder, port, tlsPort, logins.port(), certificate);
    Files.writeString(folder.resolve("etc/main.cf"), configuration.main());
    Files.writeString(folder.resolve("etc/master.cf"), configuration.master());
    return new ProcessBuilder(
            PROGRAM.toString(), "-c", folder.resolve("etc").toString(), "start-fg")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private void awaitListening() throws IOException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!listens()) {
      if (!process.isAlive() || Instant.now().isAfter(deadline)) {
        close();
        throw new IOException("Postfix doesn't start: " + read(folder.resolve("log")));
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
    logins.close();
    process.descendants().forEach(ProcessHandle::destroy);
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
