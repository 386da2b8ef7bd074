package org.ruascope.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks a distribution. */
final class Unzip {
  private Unzip() {}

  /**
   * Unpacks everything below a directory and makes what is in a {@code bin} executable.
   *
   * @throws IOException when the zip is damaged, an entry points out of the directory, or the disk
   *     is full
   */
  static void to(Path directory, Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        unpack(file, entry, directory);
      }
    }
  }

  private static void unpack(ZipFile file, ZipEntry entry, Path directory) throws IOException {
    Path target = directory.resolve(entry.getName()).normalize();
    if (!target.startsWith(directory)) {
      throw new IOException("the zip has an entry outside of it: " + entry.getName());
    }
    Path parent = entry.isDirectory() ? target : target.resolveSibling("");
    Files.createDirectories(parent);
    if (!entry.isDirectory()) {
      write(file, entry, target);
    }
  }

  private static void write(ZipFile file, ZipEntry entry, Path target) throws IOException {
    try (InputStream in = file.getInputStream(entry)) {
      Files.copy(in, target);
    }
    if (entry.getName().contains("/bin/") && !target.toFile().setExecutable(true, false)) {
      throw new IOException("can't make " + target + " executable");
    }
  }
}
