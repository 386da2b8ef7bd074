package org.ruascope.receive.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Which files are worth reading: no longer written to, and not left where they are before. */
final class Settled {

  /** Who writes a file without a name for incomplete ones hardly rests longer. */
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final Map<Path, Stamp> left = new HashMap<>();

  private record Stamp(FileTime modified, long size) {}

  /** Whether to read a file now. */
  boolean isFresh(Path file) {
    try {
      Stamp stamp = stamp(file);
      Duration age = Duration.between(stamp.modified().toInstant(), Instant.now());
      return age.abs().compareTo(QUIET) >= 0 && !stamp.equals(left.get(file));
    } catch (IOException e) {
      return false; // Gone meanwhile.
    }
  }

  /** Remembers that a file stays where it is. */
  void leave(Path file) {
    try {
      left.put(file, stamp(file));
    } catch (IOException e) {
      left.remove(file);
    }
  }

  /** Forgets files that aren't there any more. */
  void forgetMissing() {
    left.keySet().removeIf(file -> Files.notExists(file, LinkOption.NOFOLLOW_LINKS));
  }

  private static Stamp stamp(Path file) throws IOException {
    BasicFileAttributes found =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return new Stamp(found.lastModifiedTime(), found.size());
  }
}
