package org.ruascope.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes gzip files (RFC 1952). What fits into a block of the file system isn't compressed, but
 * only wrapped (RFC 1951 section 3.2.4): it would take the block in any case, and most reports are
 * packed already.
 */
final class GzipFile extends GZIPOutputStream {
  private static final int BLOCK_BYTES = 4 << 10;
  private static final int WRAPPING_BYTES = 64;

  private GzipFile(OutputStream out, int level) throws IOException {
    super(out);
    def.setLevel(level);
  }

  /** Writes all of a content. */
  static void write(InputStream in, OutputStream out) throws IOException {
    byte[] start = in.readNBytes(BLOCK_BYTES - WRAPPING_BYTES);
    boolean fits = start.length < BLOCK_BYTES - WRAPPING_BYTES;
    int level = fits ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION;
    try (GzipFile gzip = new GzipFile(out, level)) {
      gzip.write(start);
      in.transferTo(gzip);
    }
  }
}
