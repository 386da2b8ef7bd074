package org.ruascope.receive.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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

  Path folder() {
    return to;
  }

  String setting() {
    return setting;
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
      if (!Files.isWritable(to)) {
        throw new AccessDeniedException(to.toString());
      }
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /**
   * Moves a file. No error if it is gone.
   *
   * @throws UnavailableException if it can't be moved
   */
  void move(Path file) {
    try {
      Path target = to.resolve(from.relativize(file));
      Files.createDirectories(target.getParent());
      Path name = target;
      for (int number = 1; !putAs(name, file); number++) {
        name = target.resolveSibling(number + "-" + target.getFileName());
      }
      Files.delete(file);
    } catch (NoSuchFileException e) {
      return; // Somebody was quicker.
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /**
   * Puts a file under a name that nobody has, whole. It is there already if a move was broken off.
   */
  private static boolean putAs(Path name, Path file) throws IOException {
    try {
      Files.createLink(name, file);
      return true;
    } catch (FileAlreadyExistsException e) {
      return isSame(name, file);
    } catch (UnsupportedOperationException | FileSystemException e) {
      return copyAs(name, file); // Another disk, or one without hard links.
    }
  }

  private static boolean isSame(Path name, Path file) throws IOException {
    return Files.isRegularFile(name, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(name, file) < 0;
  }

  /** What a copy that was broken off has left is copied over, when the same file comes again. */
  private static boolean copyAs(Path name, Path file) throws IOException {
    String id = Integer.toHexString(name.hashCode());
    Path copy = name.resolveSibling(".ruascope-" + id + ".tmp");
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    try {
      Files.move(copy, name);
      return true;
    } catch (FileAlreadyExistsException e) {
      Files.delete(copy);
      return isSame(name, file);
    }
  }

  private UnavailableException cannotWrite(IOException cause) {
    return new UnavailableException(
        "Can't move files from " + from + " to " + to + ": " + cause.getMessage(),
        "make both writable, or set " + setting + " to another folder",
        cause);
  }
}
