package org.ruascope.enrich.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ruascope.report.UnavailableException;

/** The operator's entries: of one file, or of all files in a folder. */
final class OwnServices {
  private static final String REMEDY =
      "services.path names a file like docs/services.md has one, or a folder of such .yaml files";

  private OwnServices() {}

  /**
   * Reads all of them.
   *
   * @throws UnavailableException that names all faults with file and line
   */
  static List<KnownService> read(Path path) {
    ServiceReader reader = new ServiceReader();
    try {
      for (Path file : files(path)) {
        read(reader, file);
      }
    } catch (IOException e) {
      throw new UnavailableException(
          "services can't be read from " + path + ": " + Faults.reason(e), REMEDY, e);
    }
    if (!reader.faults().isEmpty()) {
      throw new UnavailableException(
          "services can't be read: " + String.join("; ", reader.faults()), REMEDY, null);
    }
    return reader.services();
  }

  private static void read(ServiceReader reader, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      reader.read(file.toString(), in);
    }
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.list(path)) {
      return all.filter(OwnServices::isYaml).sorted().toList();
    }
  }

  private static boolean isYaml(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }
}
