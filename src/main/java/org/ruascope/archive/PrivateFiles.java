package org.ruascope.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Files and folders that only their owner may read, where the file system knows of owners. */
final class PrivateFiles {

  static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private PrivateFiles() {}

  /** With its parents, if missing. */
  static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, ownerOnly("rwx------"));
    }
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** Creates a file under a name that nobody else will think of, and opens it. */
  static Temporary createTemporary(Path folder) throws IOException {
    long number = ThreadLocalRandom.current().nextLong();
    Path file = folder.resolve("new" + Long.toUnsignedString(number) + ".tmp");
    return new Temporary(file, FileChannel.open(file, NEW, ownerOnly("rw-------")));
  }

  /**
   * A new file.
   *
   * @param channel to write to it; to be closed
   */
  record Temporary(Path file, FileChannel channel) {}
}
