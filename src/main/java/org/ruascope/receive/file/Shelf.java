package org.ruascope.receive.file;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.ruascope.report.UnavailableException;

/**
 * A folder that files are moved to, keeping their path below the folder they come from. What is
 * there is never overwritten: a clash gives the name a number.
 */
final class Shelf {
  private final Path from;
  private final Path to;
  private final String setting;

  /**
   * Creates nothing yet.
   *
   * @param setting which names the target, for messages
   */
  Shelf(Path from, Path to, String setting) {
    this.from = from;
    this.to = to;
    this.setting = setting;
  }

  /**
   * Creates the folder; as a Maildir if files come from one.
   *
   * @throws UnavailableException if it can't be created or written
   */
  void create() {
    try {
      Files.createDirectories(to);
      if (FileTree.isMaildir(from)) {
        for (String part : List.of("cur", "new", "tmp")) {
          Files.createDirectories(to.resolve(part));
        }
      }
      Files.delete(Files.createTempFile(to, ".ruascope", ".tmp"));
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /**
   * Moves a file, in one step where both folders are on one disk. No error if it is gone.
   *
   * @throws UnavailableException if it can't be moved
   */
  void move(Path file) {
    try {
      Path target = to.resolve(from.relativize(file));
      Files.createDirectories(target.getParent());
      Path reserved = reserve(target);
      try {
        moveOver(file, reserved);
      } catch (IOException e) {
        Files.deleteIfExists(reserved);
        throw e;
      }
    } catch (NoSuchFileException e) {
      return; // Somebody was quicker.
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /** An empty file under a name that nobody had: renaming over it can overwrite nothing. */
  private static Path reserve(Path target) throws IOException {
    Path name = target;
    for (int number = 1; !claim(name); number++) {
      name = target.resolveSibling(number + "-" + target.getFileName());
    }
    return name;
  }

  private static boolean claim(Path name) throws IOException {
    try {
      Files.createFile(name);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private static void moveOver(Path file, Path reserved) throws IOException {
    try {
      Files.move(file, reserved, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Path copy = Files.createTempFile(reserved.getParent(), ".ruascope", ".tmp");
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      Files.move(copy, reserved, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(file);
    }
  }

  private UnavailableException cannotWrite(IOException cause) {
    return new UnavailableException(
        "Can't move files from " + from + " to " + to + ": " + cause.getMessage(),
        "make both writable, or set " + setting + " to another folder",
        cause);
  }
}
