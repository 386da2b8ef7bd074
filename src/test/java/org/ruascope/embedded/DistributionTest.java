package org.ruascope.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.report.UnavailableException;

class DistributionTest {
  private static final byte[] ZIP = zip("elasticsearch-0.0.1/bin/elasticsearch");

  @TempDir private Path directory;
  private HttpServer server;
  private int requests;
  private int status = 200;
  private long announced = ZIP.length;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests++;
          try (exchange) {
            exchange.sendResponseHeaders(status, announced);
            exchange.getResponseBody().write(ZIP);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void isFetchedOnce() throws IOException {
    List<Long> progress = new ArrayList<>();
    StartListener listener =
        new StartListener() {
          @Override
          public void fetching(long done, long total) {
            assertThat(total).isEqualTo(ZIP.length);
            progress.add(done);
          }

          @Override
          public void starting(Duration waited) {}
        };

    Path home = distribution(ZIP).install(directory, url(), listener);
    distribution(ZIP).install(directory, url(), listener);

    assertThat(home.resolve("bin/elasticsearch")).hasContent("content").isExecutable();
    assertThat(requests).isEqualTo(1);
    assertThat(progress).last().isEqualTo((long) ZIP.length);
    assertThat(entries()).containsExactly("elasticsearch-0.0.1");
  }

  @Test
  void isRefusedWhenItIsSomethingElse() throws IOException {
    UnavailableException fault = fault(distribution(new byte[] {1}), url());

    assertThat(fault).hasMessageContaining("isn't Elasticsearch 0.0.1");
    assertThat(fault.remedy()).contains("embedded.download-url");
    assertThat(entries()).isEmpty();
  }

  @Test
  void saysWhenItIsNotThere() throws IOException {
    status = 404;

    assertThat(fault(distribution(ZIP), url())).hasMessageContaining("the server answers 404");
    assertThat(entries()).isEmpty();
  }

  @Test
  void saysWhenTheLineBreaks() throws IOException {
    announced = ZIP.length + 10L;

    assertThat(fault(distribution(ZIP), url())).hasMessageContaining("can't be fetched from");
    assertThat(entries()).isEmpty();
  }

  @Test
  void saysWhenThereIsNoNetwork() {
    URI nowhere = URI.create("http://repository.invalid/elasticsearch.zip");

    UnavailableException fault = fault(distribution(ZIP), nowhere);

    assertThat(fault).hasMessageContaining(nowhere.toString());
    assertThat(fault.remedy()).contains("embedded.download-url").contains("elasticsearch.url");
  }

  @Test
  void neverWritesOutsideOfItsFolder() throws IOException {
    byte[] evil = zip("../../evil");
    Path file = Files.write(directory.resolve("evil.zip"), evil);

    UnavailableException fault = fault(distribution(evil), file.toUri());

    assertThat(fault).hasMessageContaining("an entry outside of it");
    assertThat(directory.resolveSibling("evil")).doesNotExist();
  }

  private UnavailableException fault(Distribution distribution, URI source) {
    return catchThrowableOfType(
        UnavailableException.class,
        () -> distribution.install(directory, source, StartListener.SILENT));
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/elasticsearch.zip");
  }

  private List<String> entries() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static Distribution distribution(byte[] zip) {
    try {
      byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(zip);
      return new Distribution("0.0.1", HexFormat.of().formatHex(sha256));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] zip(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write("content".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
