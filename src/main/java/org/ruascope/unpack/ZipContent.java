package org.ruascope.unpack;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.zip.Inflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.RejectedException;
import org.ruascope.report.Rejection;

/** One file of a zip archive in memory, decompressed again each time. */
final class ZipContent implements Content {

  private final byte[] archive;
  private final ZipArchiveEntry entry;
  private final Limits limits;

  ZipContent(byte[] archive, ZipArchiveEntry entry, Limits limits) {
    this.archive = archive;
    this.entry = entry;
    this.limits = limits;
  }

  @Override
  public InputStream open() throws RejectedException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new RejectedException(
          new Rejection(Rejection.Reason.ENCRYPTED, "the zip entry is encrypted"));
    }
    InputStream bounded = Bounded.by(new Ratio(entry::getCompressedSize, limits), unpacked());
    return new ZipChecked(bounded, entry.getSize(), entry.getCrc());
  }

  private InputStream unpacked() throws RejectedException {
    int method = entry.getMethod();
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

  private InputStream packed(int more) throws RejectedException {
    long start = entry.getDataOffset();
    long size = entry.getCompressedSize();
    if (start < 0 || size < 0 || start + size > archive.length) {
      throw Faults.truncated("the zip entry");
    }
    return new ByteArrayInputStream(archive, (int) start, (int) size + more);
  }
}
