package org.ruascope.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Packs less than it could: to a hundredth or so, and that can be packed once more. */
public final class Flushed {

  private static final int PIECE = 2_000;

  private Flushed() {}

  /** Within {@code limits.ratio} however well the content packs. */
  public static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out, 512, true)) {
      for (int i = 0; i < content.length; i += PIECE) {
        gzip.write(content, i, Math.min(PIECE, content.length - i));
        gzip.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
