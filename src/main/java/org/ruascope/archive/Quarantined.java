package org.ruascope.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.ruascope.report.Delivery;

/**
 * A delivery in the quarantine.
 *
 * @param hash SHA-256 of its raw bytes, in hexadecimal
 * @param file where they are, compressed
 * @param size of that file in bytes
 * @param note what is wrong with it
 */
public record Quarantined(String hash, Path file, long size, QuarantineNote note) {

  /** The delivery as it came. */
  public Delivery delivery() {
    return new Delivery(note.source(), this::open);
  }

  /**
   * Its raw bytes. The caller closes the stream.
   *
   * @throws IOException when they can't be read
   */
  public InputStream open() throws IOException {
    InputStream compressed = Files.newInputStream(file);
    try {
      return new GZIPInputStream(compressed);
    } catch (IOException e) {
      compressed.close();
      throw e;
    }
  }

  /** Whether its bytes can be read and are those that it is named by. */
  public boolean isWhole() {
    try {
      return ContentHash.of(this::open).equals(hash);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether it is still in the quarantine. */
  public boolean isThere() {
    return Files.exists(file);
  }
}
