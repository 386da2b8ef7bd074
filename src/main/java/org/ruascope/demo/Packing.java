package org.ruascope.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What a reporter puts its document into. */
enum Packing {
  NONE {
    @Override
    void write(String name, byte[] document, OutputStream out) throws IOException {
      out.write(document);
    }
  },
  GZIP {
    @Override
    void write(String name, byte[] document, OutputStream out) throws IOException {
      GZIPOutputStream gzip = new GZIPOutputStream(out);
      gzip.write(document);
      gzip.finish();
    }
  },
  /** As Mimecast does. */
  GZIP_AND_NEW_LINE {
    @Override
    void write(String name, byte[] document, OutputStream out) throws IOException {
      GZIP.write(name, document, out);
      out.write("\r\n".getBytes(UTF_8));
    }
  },
  ZIP {
    @Override
    void write(String name, byte[] document, OutputStream out) throws IOException {
      ZipOutputStream zip = new ZipOutputStream(out);
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
      zip.putNextEntry(entry);
      zip.write(document);
      zip.finish();
    }
  };

  abstract void write(String name, byte[] document, OutputStream out) throws IOException;

  /**
   * Packs a document; equal documents give equal bytes.
   *
   * @param name of the document, for archives that have names
   */
  byte[] pack(String name, String document) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try {
      write(name, document.getBytes(UTF_8), packed);
    } catch (IOException e) {
      throw new UncheckedIOException("in memory", e);
    }
    return packed.toByteArray();
  }
}
