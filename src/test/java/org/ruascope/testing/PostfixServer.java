package org.ruascope.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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

  private final Path folder;
  private final SaslServer logins;
  private final int port;
  private final int tlsPort;
  private final ChildServer server;

  private PostfixServer(Path folder, TestCertificates.Issued certificate) throws IOException {
    this.folder = folder;
    this.logins = new SaslServer(USER, PASSWORD);
    this.port = ChildServer.freePort();
    this.tlsPort = ChildServer.freePort();
    this.server = start(certificate);
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

  private ChildServer start(TestCertificates.Issued certificate) throws IOException {
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
    return ChildServer.start(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
        folder.resolve("log"),
        PROGRAM.toString(),
        "-c",
        folder.resolve("etc").toString(),
        "start-fg");
  }

  @Override
  public void close() {
    logins.close();
    server.close();
  }
}
