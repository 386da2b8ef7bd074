package org.ruascope.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A Dovecot of the test's own: a child process with its own configuration, ports and mails below a
 * folder. Any user may log in with {@link #PASSWORD}. Mails lie in {@link #maildir Maildirs}, where
 * tests put them and look for them.
 */
public final class DovecotServer implements AutoCloseable {

  /** Of every user. */
  public static final String PASSWORD = "correct-horse";

  private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");

  private final Path folder;
  private final DovecotOptions options;
  private final int port;
  private final int tlsPort;
  private final ChildServer server;

  private DovecotServer(Path folder, DovecotOptions options) throws IOException {
    this.folder = folder;
    this.options = options;
    this.port = ChildServer.freePort();
    this.tlsPort = ChildServer.freePort();
    this.server = start();
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

  private ChildServer start() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    DovecotConfiguration.OWNER.own(home);
    Path configuration = folder.resolve("dovecot.conf");
    String version = Commands.run(List.of(PROGRAM.toString(), "--version"));
    Files.writeString(
        configuration, new DovecotConfiguration(folder, port, tlsPort, options).text(version));
    return ChildServer.start(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
        folder.resolve("dovecot.out"),
        PROGRAM.toString(),
        "-F",
        "-c",
        configuration.toString());
  }

  @Override
  public void close() {
    server.close();
  }
}
