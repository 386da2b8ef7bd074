package org.ruascope.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One subfolder of the quarantine, as it was when it was read.
 *
 * @param modified when it had changed last
 * @param read when it was read
 * @param count of its entries
 * @param lately when those came that came in the day before
 * @param newest some of them, the newest first
 */
record QuarantineShelf(
    FileTime modified, Instant read, long count, List<Instant> lately, List<Entry> newest) {
  /** A change so soon after another may leave the time of the folder as it is. */
  private static final Duration CLOCK_TICK = Duration.ofSeconds(2);

  static final Duration DAY = Duration.ofDays(1);

  /** A content, and when it was named; the older comes first. */
  record Entry(FileTime named, String hash) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      return Comparator.comparing(Entry::named).thenComparing(Entry::hash).compare(this, other);
    }
  }

  /** The folder now; read only if it isn't the same as it was. */
  static QuarantineShelf of(Path folder, int most, @Nullable QuarantineShelf last)
      throws IOException {
    FileTime modified = Files.getLastModifiedTime(folder);
    return last != null && last.isStill(modified) ? last : read(folder, modified, most);
  }

  private boolean isStill(FileTime now) {
    return modified.equals(now) && modified.toInstant().plus(CLOCK_TICK).isBefore(read);
  }

  private static QuarantineShelf read(Path folder, FileTime modified, int most) throws IOException {
    Instant now = Instant.now();
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        add(file, entries);
      }
    }
    List<Instant> lately =
        entries.stream()
            .map(entry -> entry.named().toInstant())
            .filter(named -> named.isAfter(now.minus(DAY)))
            .toList();
    List<Entry> newest = entries.stream().sorted(Comparator.reverseOrder()).limit(most).toList();
    return new QuarantineShelf(modified, now, entries.size(), lately, newest);
  }

  /** How many came since then, which is no more than a day ago. */
  long since(Instant begin) {
    return lately.stream().filter(named -> named.isAfter(begin)).count();
  }

  private static void add(Path file, List<Entry> entries) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(HashedPaths.CONTENT)) {
      String hash = name.substring(0, name.length() - HashedPaths.CONTENT.length());
      if (HashedPaths.isHash(hash)) {
        try {
          entries.add(new Entry(Files.getLastModifiedTime(file), hash));
        } catch (NoSuchFileException e) {
          return; // It was accepted meanwhile.
        }
      }
    }
  }
}
