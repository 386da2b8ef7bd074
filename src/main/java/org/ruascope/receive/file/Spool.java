package org.ruascope.receive.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.ruascope.report.UnavailableException;

/** Keeps what can be read only once in temporary files, so that it can be read again. */
final class Spool implements AutoCloseable {
  private final List<Path> files = new ArrayList<>();

  /**
   * Copies a stream to its end; the caller closes it.
   *
   * @throws UnavailableException if it can't be read, or the disk is full
   */
  Path keep(InputStream in) {
    try {
      Path file = Files.createTempFile("ruascope", ".spool");
      files.add(file);
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UnavailableException(
          "Can't copy input to a temporary file: " + e.getMessage(),
          "make room in " + System.getProperty("java.io.tmpdir"),
          e);
    }
  }

  /** Deletes the files. */
  @Override
  public void close() {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        file.toFile().deleteOnExit();
      }
    }
  }
}
