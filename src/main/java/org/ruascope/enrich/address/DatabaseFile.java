package org.ruascope.enrich.address;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that may be replaced at any time. Whoever asks for the database gets the last that was
 * whole; one of them looks now and then whether there is another.
 */
final class DatabaseFile {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);
  private static final long LOOK_EVERY = Duration.ofMinutes(1).toNanos();

  private final Path file;
  private final LongSupplier nanoTime;
  private final AtomicLong nextLook;
  private @Nullable Version seen;
  private boolean said;
  private volatile @Nullable Database database;

  DatabaseFile(Path file, LongSupplier nanoTime) {
    this.file = file;
    this.nanoTime = nanoTime;
    this.nextLook = new AtomicLong(nanoTime.getAsLong() + LOOK_EVERY);
    look();
  }

  /** The newest that was whole; null if there never was one. */
  @Nullable Database current() {
    long due = nextLook.get();
    long now = nanoTime.getAsLong();
    if (now - due >= 0 && nextLook.compareAndSet(due, now + LOOK_EVERY)) {
      look();
    }
    return database;
  }

  private synchronized void look() {
    try {
      Version there = Version.of(file);
      if (!there.equals(seen)) {
        load(there);
      }
    } catch (IOException e) {
      complain(e);
    }
  }

  /** A file that is being written isn't held against its writer; it is looked at again. */
  private void load(Version there) throws IOException {
    seen = there;
    Database opened = Database.open(file);
    if (Version.of(file).equals(there)) {
      sayIfOther(opened);
      database = opened;
      said = false;
    } else {
      seen = null;
    }
  }

  private void sayIfOther(Database opened) {
    if (database != null) {
      LOG.info("{} is new: {}", file, opened.describe(InstantSource.system()));
    }
  }

  private void complain(IOException e) {
    if (!said) {
      said = true;
      LOG.warn(
          "{} can't be used{}: {}",
          file,
          database == null ? "; what it would tell stays unknown" : "; the last good one stays",
          reason(e));
    }
  }

  /** In words, whatever the file holds. */
  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "there is no such file";
      case AccessDeniedException denied -> "no right to read it";
      default -> Text.quote("" + e.getMessage());
    };
  }

  /** Tells one content from the next without reading it. */
  private record Version(long size, FileTime modified, @Nullable Object key) {
    static Version of(Path file) throws IOException {
      BasicFileAttributes there = Files.readAttributes(file, BasicFileAttributes.class);
      return new Version(there.size(), there.lastModifiedTime(), there.fileKey());
    }
  }
}
