package org.ruascope.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A certificate authority for tests, made with the JDK's keytool. */
public final class TestCertificates {
  private static final String PASSWORD = "changeit";

  private final Path folder;
  private final Path store;
  private final Path authority;

  /**
   * A certificate and its key as PEM files.
   *
   * @param certificate of the server
   * @param key not encrypted
   */
  public record Issued(Path certificate, Path key) {}

  /** A new authority that keeps its files in a folder. */
  public TestCertificates(Path folder) {
    this.folder = folder;
    this.store = folder.resolve("authority.p12");
    keytool("-genkeypair", "-alias", "ca", "-dname", "CN=ruascope test authority", "-ext", "bc:c");
    this.authority = exported("ca");
  }

  /** The authority's own certificate as PEM. */
  public Path authority() {
    return authority;
  }

  /** A good certificate for localhost and 127.0.0.1. */
  public Issued valid() {
    return issue("valid", "dns:localhost,ip:127.0.0.1", "-1d");
  }

  /** Good, but for mail.example.org. */
  public Issued forAnotherName() {
    return issue("elsewhere", "dns:mail.example.org", "-1d");
  }

  /** For localhost, valid until a month ago. */
  public Issued expired() {
    return issue("expired", "dns:localhost,ip:127.0.0.1", "-60d");
  }

  /** For localhost, of a life of thirty days of which five are left. */
  public Issued expiringSoon() {
    return issue("old", "dns:localhost,ip:127.0.0.1", "-25d");
  }

  private Issued issue(String alias, String names, String start) {
    keytool(
        "-genkeypair",
        "-alias",
        alias,
        "-dname",
        "CN=" + alias,
        "-signer",
        "ca",
        "-ext",
        "san=" + names,
        "-startdate",
        start,
        "-validity",
        "30");
    return new Issued(exported(alias), key(alias));
  }

  private Path exported(String alias) {
    Path file = folder.resolve(alias + ".pem");
    keytool("-exportcert", "-rfc", "-alias", alias, "-file", file.toString());
    return file;
  }

  private Path key(String alias) {
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD.toCharArray());
      Key key = keys.getKey(alias, PASSWORD.toCharArray());
      String base64 = Base64.getMimeEncoder().encodeToString(key.getEncoded());
      return Files.writeString(
          folder.resolve(alias + ".key"),
          "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keytool(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    if (List.of(arguments).contains("-genkeypair")) {
      command.addAll(List.of("-keyalg", "EC"));
    }
    Commands.run(command);
  }
}
