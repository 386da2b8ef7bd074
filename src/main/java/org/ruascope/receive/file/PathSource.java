package org.ruascope.receive.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ruascope.check.Check;
import org.ruascope.receive.BatchHandler;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;
import org.ruascope.report.Delivery;

/**
 * What a command names: files, folders with those below them, Maildirs, mbox files, and {@code -}
 * for standard input. All files are left as they are. In folders, hidden files, links and files
 * named like incomplete ones are passed over.
 */
public final class PathSource implements Source {
  private static final Path STANDARD_INPUT = Path.of("-");

  private final String name;
  private final List<Path> paths;
  private final InputStream stdin;

  /**
   * Reads nothing yet.
   *
   * @param name for messages
   * @param paths in the order to be read
   * @param stdin read to its end if a path is {@code -}; not closed
   * @throws MissingPathException if a path isn't there
   */
  public PathSource(String name, List<Path> paths, InputStream stdin) {
    this.name = name;
    this.paths = List.copyOf(paths);
    this.stdin = stdin;
    this.paths.forEach(PathSource::require);
  }

  private static void require(Path path) {
    if (!path.equals(STANDARD_INPUT) && !Files.exists(path)) {
      throw new MissingPathException(path);
    }
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * Hands over everything, batch by batch.
   *
   * @throws org.ruascope.report.UnavailableException if the store can't be reached; or in the end,
   *     naming files that couldn't be read
   */
  @Override
  public void poll(BatchHandler handler, Progress progress) {
    try (Spool spool = new Spool()) {
      Unread unread = new Unread();
      Iterator<Item> items = items(spool, unread);
      new Drain(this, handler, progress).run(count(), items, (item, disposal) -> {});
      unread.tell();
    }
  }

  /**
   * Everything, one by one, as it is asked for. After the last, an {@link
   * org.ruascope.report.UnavailableException} names files that couldn't be read.
   *
   * @return to be closed; deliveries can't be read any more then
   */
  public Stream<Delivery> deliveries() {
    Spool spool = new Spool();
    Unread unread = new Unread();
    return Stream.concat(stream(items(spool, unread)).map(Item::delivery), telling(unread))
        .onClose(spool::close);
  }

  private static Stream<Delivery> telling(Unread unread) {
    return Stream.of(unread)
        .flatMap(
            all -> {
              all.tell();
              return Stream.empty();
            });
  }

  private long count() {
    return paths.stream().mapToLong(PathSource::count).sum();
  }

  private static long count(Path path) {
    return Files.isDirectory(path) ? stream(tree(path, new Unread())).count() : 1;
  }

  private Iterator<Item> items(Spool spool, Unread unread) {
    return new Chain<>(paths.iterator(), path -> items(path, spool, unread));
  }

  private Iterator<Item> items(Path path, Spool spool, Unread unread) {
    if (path.equals(STANDARD_INPUT)) {
      return FileItems.in(path, spool.keep(stdin), "standard input", unread);
    }
    if (Files.isDirectory(path)) {
      return new Chain<>(
          tree(path, unread),
          file -> FileItems.in(file, file.toString(), unread, LinkOption.NOFOLLOW_LINKS));
    }
    return Files.isRegularFile(path)
        ? FileItems.in(path, path.toString(), unread)
        : pipe(path, spool, unread);
  }

  private static FileTree tree(Path path, Unread unread) {
    return new FileTree(path, Set.of(), unread);
  }

  private static Iterator<Item> pipe(Path path, Spool spool, Unread unread) {
    try (InputStream in = Files.newInputStream(path)) {
      return FileItems.in(path, spool.keep(in), path.toString(), unread);
    } catch (IOException e) {
      unread.accept(path);
      return Collections.emptyIterator();
    }
  }

  private static <T> Stream<T> stream(Iterator<T> items) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, 0), false);
  }

  /** None: it is tried right away. */
  @Override
  public List<Check> checks() {
    return List.of();
  }
}
