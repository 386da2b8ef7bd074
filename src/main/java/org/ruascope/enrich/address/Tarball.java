package org.ruascope.enrich.address;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * As much of tar's format (POSIX ustar) as it takes to get one small file out of a package whose
 * checksum was right.
 */
final class Tarball {
  private static final int BLOCK = 512;
  private static final int NAME_LENGTH = 100;
  private static final int SIZE_OFFSET = 124;
  private static final int SIZE_LENGTH = 11;

  private Tarball() {}

  /**
   * Copies one entry into a file.
   *
   * @throws IOException when there is none of that name, or it isn't whole
   */
  static void extract(Path tarball, String entry, Path target) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(tarball));
        OutputStream out = Files.newOutputStream(target)) {
      byte[] header = in.readNBytes(BLOCK);
      while (!text(header, 0, NAME_LENGTH).equals(entry)) {
        long size = size(header);
        in.skipNBytes(size + (BLOCK - size % BLOCK) % BLOCK);
        header = in.readNBytes(BLOCK);
      }
      copy(in, out, size(header));
    }
  }

  /** Of the block of nothing at a tarball's end, too: that has no size. */
  private static long size(byte[] header) throws IOException {
    String octal = text(header, SIZE_OFFSET, SIZE_LENGTH);
    if (!octal.matches("[0-7]+")) {
      throw new IOException("no such entry in it");
    }
    return Long.parseLong(octal, 8);
  }

  private static String text(byte[] header, int offset, int length) throws IOException {
    if (header.length < BLOCK) {
      throw new EOFException("it ends too early");
    }
    return new String(header, offset, length, StandardCharsets.US_ASCII)
        .replaceFirst("\0.*", "")
        .strip();
  }

  private static void copy(InputStream in, OutputStream out, long size) throws IOException {
    byte[] content = in.readNBytes(Math.toIntExact(size));
    if (content.length < size) {
      throw new EOFException("it ends too early");
    }
    out.write(content);
  }
}
