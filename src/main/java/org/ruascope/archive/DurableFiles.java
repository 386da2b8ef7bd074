package org.ruascope.archive;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.ruascope.archive.PrivateFiles.Temporary;

/**
 * Files that get their names only when they are on disk. Forcing each by itself costs milliseconds;
 * many at once are forced by the file system together, in less than a tenth of that.
 */
final class DurableFiles {

  private static final int FORCED_AT_ONCE = 16;
  private static final int BUFFER_BYTES = 8 << 10;

  private final Unfinished unfinished;
  private final Map<Path, Path> temporaries = new ConcurrentHashMap<>();

  /** Below a folder; they must be on one disk. */
  DurableFiles(Path root) {
    this.unfinished = new Unfinished(root.resolve(".unfinished"));
  }

  /** Writes the bytes of a file. */
  @FunctionalInterface
  interface Writer {
    void write(OutputStream out) throws IOException;
  }

  /** Whether there is such a file, or will be. */
  boolean has(Path target) {
    return temporaries.containsKey(target) || Files.exists(target);
  }

  /**
   * Writes a file that will replace the target at {@link #commit()}; unless one is waiting for that
   * already, which another batch may be naming this very moment.
   */
  void write(Path target, Writer writer) throws IOException {
    Temporary temporary = unfinished.create();
    boolean kept = false;
    try {
      fill(temporary, writer);
      kept = temporaries.putIfAbsent(target, temporary.file()) == null;
    } finally {
      if (!kept) {
        Files.delete(temporary.file());
      }
    }
  }

  private static void fill(Temporary temporary, Writer writer) throws IOException {
    try (FileChannel channel = temporary.channel();
        OutputStream out =
            new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)) {
      writer.write(out);
    }
  }

  /** Tries to write. */
  void probe() throws IOException {
    Temporary temporary = unfinished.create();
    temporary.channel().close();
    Files.delete(temporary.file());
  }

  /** Forces all files to disk, then names them. After a failure it can be tried again. */
  synchronized void commit() throws IOException {
    Map<Path, Path> pending = Map.copyOf(temporaries);
    forceAll(pending.values(), StandardOpenOption.WRITE);
    Set<Path> folders = folders(pending.keySet());
    for (Path folder : folders) {
      PrivateFiles.createFolder(folder);
    }
    for (Map.Entry<Path, Path> file : pending.entrySet()) {
      Files.move(file.getValue(), file.getKey(), ATOMIC_MOVE, REPLACE_EXISTING);
      temporaries.remove(file.getKey(), file.getValue());
    }
    if (PrivateFiles.POSIX) {
      forceAll(folders, StandardOpenOption.READ);
    }
  }

  private static Set<Path> folders(Set<Path> files) {
    return files.stream().map(file -> file.resolveSibling("")).collect(Collectors.toSet());
  }

  private static void forceAll(Collection<Path> paths, OpenOption option) throws IOException {
    if (paths.isEmpty()) {
      return;
    }
    List<Callable<Void>> forces = new ArrayList<>();
    paths.forEach(path -> forces.add(() -> force(path, option)));
    try (ExecutorService threads = Executors.newFixedThreadPool(FORCED_AT_ONCE)) {
      for (Future<Void> forced : threads.invokeAll(forces)) {
        forced.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("can't force files to disk: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException().initCause(e);
    }
  }

  private static Void force(Path path, OpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
    return null;
  }
}
