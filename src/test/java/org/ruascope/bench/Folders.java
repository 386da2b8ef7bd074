package org.ruascope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Clears up. */
final class Folders {
  private Folders() {}

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    for (Path path : deepestFirst(folder)) {
      Files.delete(path);
    }
  }

  /** Deletes the files in the visible subfolders of a folder. */
  static void empty(Path folder) throws IOException {
    for (Path path : deepestFirst(folder)) {
      Path inside = folder.relativize(path);
      if (Files.isRegularFile(path) && !inside.toString().startsWith(".")) {
        Files.delete(path);
      }
    }
  }

  private static List<Path> deepestFirst(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
