package org.ruascope.receive.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.ruascope.receive.NamelessFile;
import org.ruascope.report.UnavailableException;

/** Keeps what can be read only once in temporary files, so that it can be read again. */
final class Spool implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final List<NamelessFile> files = new ArrayList<>();

  /**
   * Copies a stream to its end; the caller closes it.
   *
   * @throws UnavailableException if it can't be read, or the disk is full
   */
  Seekable keep(InputStream in) {
    try {
      NamelessFile file = NamelessFile.create();
      files.add(file);
      copy(in, file);
      return Seekable.of(file);
    } catch (IOException e) {
      throw new UnavailableException(
          "Can't copy input to a temporary file: " + e.getMessage(), NamelessFile.remedy(), e);
    }
  }

  private static void copy(InputStream in, NamelessFile file) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      file.append(buffer, 0, count);
    }
  }

  /** Deletes the files. */
  @Override
  public void close() {
    for (NamelessFile file : files) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
