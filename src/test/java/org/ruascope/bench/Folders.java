package org.ruascope.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
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

  /** Moves the visible subfolders of a folder into a new one beside it. */
  static void setAside(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    Path aside = Files.createTempDirectory(folder.resolveSibling(""), "aside");
    try (DirectoryStream<Path> visible = Files.newDirectoryStream(folder, "[!.]*")) {
      for (Path path : visible) {
        Files.move(path, aside.resolve(path.getFileName()));
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
