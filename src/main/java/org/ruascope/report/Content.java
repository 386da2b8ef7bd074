package org.ruascope.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes that can be read more than once, from memory, from a file or by decompressing again.
 * Reading twice is what keeps memory flat: a large report is read once to judge it and once to
 * store it.
 */
@FunctionalInterface
public interface Content {

  /**
   * Opens the bytes at their beginning. The caller closes the stream.
   *
   * @throws IOException when the bytes can't be read; a {@link RejectedException} when they break a
   *     limit or are damaged, which is then the input's fault
   */
  InputStream open() throws IOException;

  /** Bytes held in memory; the array is not copied and must not be changed any more. */
  static Content of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }
}
