package org.ruascope.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system in memory that is soon full. */
public final class SmallDisk implements AutoCloseable {
  private static final byte[] BLOCK = new byte[4096];

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one; skips the test where that isn't allowed. */
  public static SmallDisk mount(Path folder, String size) {
    try {
      Files.createDirectories(folder);
      Commands.run(
          List.of("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()));
    } catch (IllegalStateException e) {
      assumeTrue(false, "file systems can't be mounted here: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SmallDisk(folder);
  }

  /** Where it is mounted. */
  public Path folder() {
    return folder;
  }

  /** Becomes {@code full}, {@code read-only} or {@code usable}. */
  public void become(String state) {
    switch (state) {
      case "full" -> fill();
      case "read-only" -> remount("ro");
      case "usable" -> clear();
      default -> throw new IllegalArgumentException(state);
    }
  }

  private void fill() {
    try (OutputStream out = Files.newOutputStream(filler())) {
      while (true) {
        out.write(BLOCK);
      }
    } catch (IOException e) {
      return; // Full.
    }
  }

  private void clear() {
    try {
      remount("rw");
      Files.deleteIfExists(filler());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  private void remount(String mode) {
    Commands.run(List.of("mount", "-o", "remount," + mode, folder.toString()));
  }

  @Override
  public void close() {
    Commands.run(List.of("umount", folder.toString()));
  }
}
