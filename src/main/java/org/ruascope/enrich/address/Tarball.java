package org.ruascope.enrich.address;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Gets one file out of a package whose checksum was right. */
final class Tarball {

  private Tarball() {}

  /**
   * Copies one entry into a file.
   *
   * @throws IOException when there is none of that name, or it isn't whole
   */
  static void extract(Path tarball, String entry, Path target) throws IOException {
    try (TarArchiveInputStream in =
        new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(tarball)))) {
      find(in, entry);
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void find(TarArchiveInputStream in, String name) throws IOException {
    TarArchiveEntry entry = in.getNextEntry();
    while (entry != null && !entry.getName().equals(name)) {
      entry = in.getNextEntry();
    }
    if (entry == null) {
      throw new IOException("no such entry in it");
    }
  }
}
