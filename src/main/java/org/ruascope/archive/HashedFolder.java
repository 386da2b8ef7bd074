package org.ruascope.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.ruascope.report.Content;
import org.ruascope.report.UnavailableException;

/** A folder of files named by the hash of what is in them. */
final class HashedFolder {

  private final HashedPaths paths;
  private final String setting;
  private final DurableFiles files;

  /** The setting is what names the folder. */
  HashedFolder(Path root, String setting) {
    this.paths = new HashedPaths(root);
    this.setting = setting;
    this.files = new DurableFiles(root);
  }

  String setting() {
    return setting;
  }

  /**
   * Writes a content, as a gzip file, if it isn't here yet; durable after {@link #commit()}.
   *
   * @return the hash of its raw bytes, in hexadecimal
   * @throws IOException when the content can't be read
   * @throws UnavailableException when the folder can't be written
   */
  String store(Content content) throws IOException {
    String hash = ContentHash.of(content);
    Path target = paths.of(hash, HashedPaths.CONTENT);
    if (!files.has(target)) {
      try (InputStream in = content.open()) {
        write(target, out -> GzipFile.write(in, out));
      }
    }
    return hash;
  }

  /**
   * Writes the note beside a content, or replaces it; durable after {@link #commit()}.
   *
   * @throws UnavailableException when the folder can't be written
   */
  void note(String hash, byte[] bytes) {
    write(paths.of(hash, HashedPaths.NOTE), out -> out.write(bytes));
  }

  private void write(Path target, DurableFiles.Writer writer) {
    try {
      files.write(target, writer);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * Makes what was written durable, and gives it its names.
   *
   * @throws UnavailableException when the folder can't be written
   */
  void commit() {
    try {
      files.commit();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** The raw bytes of a hash; nothing if they aren't here. */
  Optional<Content> content(String hash) {
    return HashedPaths.isHash(hash) && has(hash)
        ? Optional.of(
            () -> new GZIPInputStream(Files.newInputStream(paths.of(hash, HashedPaths.CONTENT))))
        : Optional.empty();
  }

  /** Whether a content is here, durable. */
  boolean has(String hash) {
    return paths.has(hash);
  }

  /**
   * Removes a content, its note first: what is left when this is broken off can be removed again.
   *
   * @throws UnavailableException when the folder can't be written
   */
  void remove(String hash) {
    try {
      Files.deleteIfExists(paths.of(hash, HashedPaths.NOTE));
      Files.deleteIfExists(paths.of(hash, HashedPaths.CONTENT));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Tries to write; returns the folder. */
  Path probe() {
    try {
      files.probe();
      return paths.root();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private UnavailableException unwritable(IOException cause) {
    if (cause instanceof InterruptedIOException || cause instanceof ClosedByInterruptException) {
      return new UnavailableException(
          "Stopped while files were written to " + paths.root(), "", cause);
    }
    return new UnavailableException(
        "can't write to " + paths.root() + ": " + cause.getMessage(),
        "make room or give ruascope the right to write there, or set " + setting,
        cause);
  }
}
