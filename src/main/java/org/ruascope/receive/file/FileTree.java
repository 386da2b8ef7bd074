package org.ruascope.receive.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The regular files below a folder, lazily, each folder in the order of names. Hidden files,
 * symbolic links and files that by their name aren't complete yet are passed over; of a Maildir
 * only {@code new} and {@code cur} are looked into.
 */
final class FileTree implements Iterator<Path> {
  private static final List<String> INCOMPLETE = List.of(".tmp", ".part", ".filepart");

  private final Set<Path> excluded;
  private final Consumer<Path> unreadable;
  private final Deque<Iterator<Path>> open = new ArrayDeque<>();
  private @Nullable Path next;

  /**
   * Looks into the folder itself, not yet into those below.
   *
   * @param excluded folders below it that aren't looked into
   * @param unreadable told of folders that can't be read
   */
  FileTree(Path folder, Set<Path> excluded, Consumer<Path> unreadable) {
    this.excluded = Set.copyOf(excluded);
    this.unreadable = unreadable;
    open.push(entries(folder));
    next = advance();
  }

  /** Whether a folder is a Maildir. */
  static boolean isMaildir(Path folder) {
    return Files.isDirectory(folder.resolve("cur")) && Files.isDirectory(folder.resolve("new"));
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Path next() {
    Path file = next;
    if (file == null) {
      throw new NoSuchElementException();
    }
    next = advance();
    return file;
  }

  private @Nullable Path advance() {
    while (!open.isEmpty()) {
      Iterator<Path> folder = open.element();
      if (!folder.hasNext()) {
        open.pop();
        continue;
      }
      Path entry = folder.next();
      if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        return entry;
      }
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && !excluded.contains(entry)) {
        open.push(entries(entry));
      }
    }
    return null;
  }

  private Iterator<Path> entries(Path folder) {
    if (isMaildir(folder)) {
      return List.of(folder.resolve("cur"), folder.resolve("new")).iterator();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(FileTree::isMeant).sorted().toList().iterator();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.<Path>of().iterator(); // Gone meanwhile.
    } catch (IOException e) {
      unreadable.accept(folder);
      return List.<Path>of().iterator();
    }
  }

  private static boolean isMeant(Path entry) {
    String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && INCOMPLETE.stream().noneMatch(name::endsWith);
  }
}
