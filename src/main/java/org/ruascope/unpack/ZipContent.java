package org.ruascope.unpack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.RejectedException;
import org.ruascope.report.Rejection;

/**
 * One file of a zip archive, decompressed again each time. Of the archive's own entry, whose texts
 * have any length, nothing is kept.
 */
record ZipContent(
    Held archive,
    int method,
    boolean encrypted,
    long start,
    long packedSize,
    long size,
    long crc,
    Limits limits)
    implements Content {

  static ZipContent of(ZipArchiveEntry entry, Held archive, Limits limits) {
    return new ZipContent(
        archive,
        entry.getMethod(),
        entry.getGeneralPurposeBit().usesEncryption(),
        entry.getDataOffset(),
        entry.getCompressedSize(),
        entry.getSize(),
        entry.getCrc(),
        limits);
  }

  @Override
  public InputStream open() throws IOException {
    if (encrypted) {
      throw new RejectedException(
          new Rejection(Rejection.Reason.ENCRYPTED, "the zip entry is encrypted"));
    }
    InputStream bounded = Bounded.by(new Ratio(() -> packedSize, limits), unpacked());
    return new ZipChecked(bounded, size, crc);
  }

  private InputStream unpacked() throws IOException {
    if (method == ZipMethod.STORED.getCode()) {
      return packed(0);
    }
    if (method == ZipMethod.DEFLATED.getCode()) {
      // The inflater wants a byte more than there is.
      return new Inflating(packed(1), new Inflater(true));
    }
    throw Faults.corrupt(
        "the zip entry is packed by method " + method + ", which no reporter uses");
  }

  private InputStream packed(int more) throws IOException {
    byte[] bytes = archive.bytes();
    if (start < 0 || packedSize < 0 || packedSize > bytes.length - start) {
      throw Faults.truncated("the zip entry");
    }
    return new ByteArrayInputStream(bytes, (int) start, (int) packedSize + more);
  }
}
