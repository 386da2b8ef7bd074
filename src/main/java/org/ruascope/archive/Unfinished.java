package org.ruascope.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.ruascope.archive.PrivateFiles.Temporary;

/**
 * A folder for files that are being written. A process that finds nobody else at work there removes
 * what killed ones have left.
 */
final class Unfinished {
  private final Path folder;

  /** Its lock tells others that somebody is at work; it ends with the process, whatever happens. */
  private @Nullable FileChannel presence;

  /** Creates nothing yet. */
  Unfinished(Path folder) {
    this.folder = folder;
  }

  /** A new, empty file. */
  Temporary create() throws IOException {
    enter();
    return PrivateFiles.createTemporary(folder);
  }

  private synchronized void enter() throws IOException {
    if (presence == null) {
      PrivateFiles.createFolder(folder);
      presence =
          FileChannel.open(
              folder.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      lock(presence);
    }
  }

  /** Who comes while another one clears waits until that is over. */
  private void lock(FileChannel channel) {
    try {
      clearIfAlone(channel);
      channel.lock(0, Long.MAX_VALUE, true);
    } catch (IOException | OverlappingFileLockException e) {
      return; // A file system without locks, or this process is here already: nothing is cleared.
    }
  }

  private void clearIfAlone(FileChannel channel) throws IOException {
    try (FileLock alone = channel.tryLock()) {
      if (alone != null) {
        clear();
      }
    }
  }

  private void clear() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*.tmp")) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
  }
}
