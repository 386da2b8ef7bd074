package org.ruascope.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.ruascope.fetch.Fetch;
import org.ruascope.fetch.Sha256;
import org.ruascope.report.UnavailableException;

/**
 * The program files of Elasticsearch: fetched once, verified, unpacked. The distribution on Maven
 * Central is Elastic's own for integration tests: the server without most modules.
 *
 * @param version of Elasticsearch
 * @param sha256 of the zip; there is no checksum beside it to ask for
 */
record Distribution(String version, String sha256) {

  static final Distribution CURRENT =
      new Distribution("9.5.3", "bec49f3b8d00e75c8d1cec85c35298635ec9fbd3ae80ef5aeb6bc05abdb3db2d");

  private static final Path MAVEN_REPOSITORY =
      Path.of(System.getProperty("user.home"), ".m2", "repository");

  /**
   * Makes sure that the files are there.
   *
   * @param directory where they are to be; they get a folder of their own in it
   * @param source where to fetch the zip
   * @return the folder with {@code bin} and {@code lib}
   * @throws UnavailableException when they can't be had
   */
  Path install(Path directory, URI source, StartListener listener) {
    Path home = directory.resolve("elasticsearch-" + version);
    if (!Files.isDirectory(home)) {
      try {
        unpack(directory, home, source, listener);
      } catch (IOException e) {
        throw new UnavailableException(
            "Elasticsearch can't be unpacked in " + directory + ": " + e.getMessage(),
            "make room there, or set data.path to another directory",
            e);
      }
    }
    return home;
  }

  /** Moves into place at the end, so that a crash leaves nothing that looks complete. */
  private void unpack(Path directory, Path home, URI source, StartListener listener)
      throws IOException {
    Files.createDirectories(directory);
    Path temporary = Files.createTempDirectory(directory, "unpack");
    try {
      Unzip.to(temporary, zip(temporary, source, listener));
      Files.move(temporary.resolve(home.getFileName()), home, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(temporary);
    }
  }

  private Path zip(Path temporary, URI source, StartListener listener) throws IOException {
    Path local = inMavenRepository(MAVEN_REPOSITORY);
    if (Files.isReadable(local) && Sha256.of(local).equals(sha256)) {
      return local;
    }
    Path fetched = temporary.resolve("elasticsearch.zip");
    try {
      Fetch.to(fetched, source, listener::fetching);
    } catch (IOException | IllegalArgumentException e) {
      throw unobtainable(source, e);
    }
    verify(fetched, source);
    return fetched;
  }

  Path inMavenRepository(Path repository) {
    return repository
        .resolve("org/elasticsearch/distribution/integ-test-zip/elasticsearch")
        .resolve(version)
        .resolve("elasticsearch-" + version + ".zip");
  }

  private void verify(Path zip, URI source) throws IOException {
    String actual = Sha256.of(zip);
    if (!actual.equals(sha256)) {
      throw new UnavailableException(
          "What " + source + " sent isn't Elasticsearch " + version + ": its SHA-256 is " + actual,
          "set embedded.download-url to a faithful copy, its SHA-256 is " + sha256,
          null);
    }
  }

  private static UnavailableException unobtainable(URI source, Exception e) {
    return new UnavailableException(
        "Elasticsearch can't be fetched from " + source + ": " + e,
        "check the network (https_proxy is honoured), set embedded.download-url to a mirror, or set"
            + " elasticsearch.url to a server of your own",
        e);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
