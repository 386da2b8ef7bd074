package org.ruascope.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.ruascope.report.Content;
import org.ruascope.report.UnavailableException;

/**
 * A folder of files named by the hash of what is in them, in subfolders of its first two digits.
 */
final class HashedFolder {

  private final Path root;
  private final String setting;
  private final DurableFiles files;

  /** The setting is what names the folder. */
  HashedFolder(Path root, String setting) {
    this.root = root;
    this.setting = setting;
    this.files = new DurableFiles(root);
  }

  String setting() {
    return setting;
  }

  /**
   * Writes a content, compressed, if it isn't here yet; durable after {@link #commit()}.
   *
   * @return the hash of its raw bytes, in hexadecimal
   * @throws IOException when the content can't be read
   * @throws UnavailableException when the folder can't be written
   */
  String store(Content content) throws IOException {
    String hash = hash(content);
    Path target = path(hash, ".gz");
    if (!files.has(target)) {
      try (InputStream in = content.open()) {
        write(target, out -> compress(in, out));
      }
    }
    return hash;
  }

  private static String hash(Content content) throws IOException {
    MessageDigest sha256 = newSha256();
    try (InputStream in = new DigestInputStream(content.open(), sha256)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static void compress(InputStream in, OutputStream out) throws IOException {
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      in.transferTo(gzip);
    }
  }

  /**
   * Writes a file beside a content, or replaces it; durable after {@link #commit()}.
   *
   * @throws UnavailableException when the folder can't be written
   */
  void write(String hash, String suffix, byte[] bytes) {
    write(path(hash, suffix), out -> out.write(bytes));
  }

  private Path path(String hash, String suffix) {
    return root.resolve(hash.substring(0, 2)).resolve(hash + suffix);
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

  /** Tries to write; returns the folder. */
  Path probe() {
    try {
      files.probe();
      return root;
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private UnavailableException unwritable(IOException cause) {
    if (cause instanceof InterruptedIOException || cause instanceof ClosedByInterruptException) {
      return new UnavailableException("Stopped while files were written to " + root, "", cause);
    }
    return new UnavailableException(
        "can't write to " + root + ": " + cause.getMessage(),
        "make room or give ruascope the right to write there, or set " + setting,
        cause);
  }
}
