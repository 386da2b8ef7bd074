package org.ruascope.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Document;

/** What fuzzing begins with: our fixtures, and the corpus of samples where it is there. */
final class Seeds {

  private static final List<Path> PLACES =
      List.of(Path.of("src", "test", "resources", "reports"), Path.of("..", "shared", "corpus"));
  private static final int MAX_SIZE = 32 << 10;

  private final Path folder;
  private int count;

  private Seeds(Path folder) {
    this.folder = folder;
  }

  /** Puts whole deliveries into a folder. */
  static int deliveries(Path folder) throws IOException {
    Seeds seeds = new Seeds(Files.createDirectories(folder));
    for (Path file : files()) {
      seeds.add(Files.readAllBytes(file));
    }
    return seeds.count;
  }

  /** Puts the XML that is in the deliveries into a folder. */
  static int documents(Path folder) throws IOException {
    Seeds seeds = new Seeds(Files.createDirectories(folder));
    for (Path file : files()) {
      Delivery delivery = new Delivery("d", Content.of(Files.readAllBytes(file)));
      for (Document document : Judging.UNPACKER.unpack(delivery).documents()) {
        if (document instanceof Document.Xml xml) {
          seeds.add(xml);
        }
      }
    }
    return seeds.count;
  }

  private void add(Document.Xml xml) throws IOException {
    try (InputStream in = xml.content().open()) {
      add(in.readNBytes(MAX_SIZE));
    }
  }

  private void add(byte[] seed) throws IOException {
    Files.write(folder.resolve("seed-" + count++), seed);
  }

  private static List<Path> files() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path place : PLACES) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> files = Files.walk(place)) {
          files.filter(Seeds::isSmallFile).sorted().forEach(found::add);
        }
      }
    }
    return found;
  }

  private static boolean isSmallFile(Path file) {
    return Files.isRegularFile(file) && file.toFile().length() <= MAX_SIZE;
  }
}
