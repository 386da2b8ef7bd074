package org.ruascope.status;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ruascope.report.UnavailableException;

/**
 * A folder and the room that is left for it. What is in it isn't counted: it may be millions of
 * files.
 *
 * @param path of the folder
 * @param free bytes
 * @param total bytes of the disk
 */
public record Disk(String path, long free, long total) {

  /**
   * The disk of a folder, which need not be there yet.
   *
   * @throws UnavailableException when it can't be looked at
   */
  public static Disk of(Path folder) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      FileStore store = Files.getFileStore(there);
      return new Disk(folder.toString(), store.getUsableSpace(), store.getTotalSpace());
    } catch (IOException e) {
      throw new UnavailableException(
          "can't look at " + folder + ": " + e.getMessage(),
          "give ruascope the right to, or set archive.path",
          e);
    }
  }
}
